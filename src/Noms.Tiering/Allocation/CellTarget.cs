namespace Noms.Tiering.Allocation;

/// <summary>Where the value of a cell goes, and of what type it is.</summary>
/// <param name="Kind">What it is of the case.</param>
/// <param name="Type">The determinant, the field, or what stands for the type of an id, a level, a source, a date, a basis.</param>
/// <param name="Of">Of a fact and its parts: the determinant of the case. Otherwise <see langword="null"/>.</param>
/// <param name="ScaleId">Of a previous level: the scale.</param>
internal sealed record CellTarget(CellTargetKind Kind, Determinant Type, Determinant? Of = null, string? ScaleId = null)
{
    /// <summary>Whether its cells are texts of the case, taken as they stand, rather than values.</summary>
    public bool IsText => Kind is CellTargetKind.Id or CellTargetKind.Source;

    public static CellTarget Id { get; } = new(CellTargetKind.Id, Plain("id", DeterminantKind.Code));

    public static CellTarget AsOf { get; } = new(CellTargetKind.AsOf, Plain("asOf", DeterminantKind.Date));

    public static CellTarget PreviousLevel(Scale scale) => new(
        CellTargetKind.PreviousLevel,
        new PlainDeterminant
        {
            Id = $"previousLevels.{scale.Id}",
            Title = scale.Title,
            Kind = DeterminantKind.Choice,
            Values = [.. scale.Levels.Select(level => new ChoiceValue(level.Id, level.Title))],
        },
        ScaleId: scale.Id);

    public static CellTarget Source(Determinant of) => new(CellTargetKind.Source, Plain($"{of.Id}.source", DeterminantKind.Code), of);

    public static CellTarget Date(Determinant of) => new(CellTargetKind.Date, Plain($"{of.Id}.date", DeterminantKind.Date), of);

    public static CellTarget Basis(Determinant of) => new(
        CellTargetKind.Basis,
        new PlainDeterminant
        {
            Id = $"{of.Id}.basis",
            Title = "basis",
            Kind = DeterminantKind.Choice,
            Values = [new("static", "static"), new("dynamic", "dynamic")],
        },
        of);

    private static PlainDeterminant Plain(string id, DeterminantKind kind) => new() { Id = id, Title = id, Kind = kind };
}
