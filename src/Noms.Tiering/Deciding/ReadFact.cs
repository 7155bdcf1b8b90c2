using Noms.Tiering.Tracing;

namespace Noms.Tiering.Deciding;

/// <summary>What the case states of a determinant, or what stands in.</summary>
/// <param name="determinant">The determinant.</param>
/// <param name="standIn">What stands in for it; not recorded where nothing does.</param>
internal class ReadFact(Determinant determinant, FactValue standIn) : ReadValue
{
    protected Determinant Determinant => determinant;

    protected FactValue StandIn => standIn;

    public override ValueInterval In(TieringCase tieringCase, Workspace workspace) => ValueInterval.Of(LowestIn(tieringCase, workspace));

    public override FactValue LowestIn(TieringCase tieringCase, Workspace workspace)
    {
        var stated = determinant.Kind is DeterminantKind.Code or DeterminantKind.List
            ? tieringCase.FactOf(determinant)?.Value ?? default
            : FactValue.Decode(determinant, tieringCase.Flat.EncodedOf(determinant));
        return stated.IsRecorded ? stated : standIn;
    }

    public override bool IsToldBy(Variable variable) => true;

    /// <summary>What reads a determinant of the case.</summary>
    public static ReadFact Of(Determinant determinant, FactValue standIn) =>
        determinant.Packed.Bits > 0 ? new Packed(determinant, standIn)
        : determinant.NumberPlace < 0 ? new ReadFact(determinant, standIn)
        : determinant.Kind == DeterminantKind.List ? new Listed(determinant, standIn)
        : determinant.Kind is DeterminantKind.Number or DeterminantKind.Date ? new Small(determinant, standIn)
        : new ReadFact(determinant, standIn);

    /// <summary>A flag or a choice of the nation.</summary>
    internal sealed class Packed(Determinant determinant, FactValue standIn) : ReadFact(determinant, standIn)
    {
        private readonly FactValue[] _values =
        [
            standIn, .. Enumerable.Range(0, determinant.Kind == DeterminantKind.Flag ? 2 : determinant.Values.Length).Select(index => FactValue.Decode(determinant, index)),
        ];

        public override FactValue[] Values => _values;

        /// <summary>The byte of a case that has it.</summary>
        public int Byte => Determinant.Packed.Byte;

        /// <summary>The place of the value among <see cref="Values"/> in cases with this byte.</summary>
        public int PlaceIn(int packed) => (packed >> Determinant.Packed.Shift) & Determinant.Packed.Mask;

        public override int PlaceIn(Workspace workspace) => PlaceIn(workspace.Facts!.Packed[Byte]);
    }

    /// <summary>A number or a date of the nation.</summary>
    internal sealed class Small(Determinant determinant, FactValue standIn) : ReadFact(determinant, standIn)
    {
        private readonly int _place = determinant.NumberPlace;
        private readonly FactValueKind _kind = determinant.Kind == DeterminantKind.Number ? FactValueKind.Number : FactValueKind.Date;

        /// <summary>The value that some facts state.</summary>
        public FactValue In(CaseFacts facts)
        {
            var number = facts.Numbers[_place];
            var isNone = number == NumberValues.None;
            return number > NumberValues.NotRecorded
                ? FactValue.EncodedAs(_kind, number)
                : FactValue.EncodedAs(isNone ? FactValueKind.None : StandIn.Kind, isNone ? FactValue.EncodedNone : StandIn.Encoded);
        }
    }

    /// <summary>A list of the nation.</summary>
    internal sealed class Listed(Determinant determinant, FactValue standIn) : ReadFact(determinant, standIn)
    {
        private readonly int _place = determinant.NumberPlace;

        /// <summary>The list that a case states.</summary>
        public FactValue In(TieringCase tieringCase) =>
            tieringCase.Flat.Numbers[_place] == NumberValues.NotRecorded ? StandIn : FactValue.StatedList(tieringCase, Determinant);
    }
}
