using System.Collections.Immutable;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>A determinant, or a field of a list, made ready to read its values from a <see cref="PlainLine"/>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class FactPlan
{
    public FactPlan(Determinant determinant)
    {
        Determinant = determinant;
        Kind = determinant.Kind;
        MayBeNone = determinant.MayBeNone;
        Least = determinant.LeastEncoded;
        Most = determinant.MostEncoded;
        Values = new NameTable([.. determinant.Values.Select(value => value.Id)]);
        Fields = [.. determinant.Fields.Select(field => new FactPlan(field))];
        FieldNames = new NameTable([.. determinant.Fields.Select(field => field.Id)]);
    }

    public Determinant Determinant { get; }

    public DeterminantKind Kind { get; }

    public bool MayBeNone { get; }

    public long Least { get; }

    public long Most { get; }

    /// <summary>The values of a choice.</summary>
    public NameTable Values { get; }

    /// <summary>The fields of a list.</summary>
    public ImmutableArray<FactPlan> Fields { get; }

    public NameTable FieldNames { get; }
}
