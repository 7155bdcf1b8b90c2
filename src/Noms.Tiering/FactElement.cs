using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>One element of a list determinant: a value for each of the list's fields.</summary>
/// <remarks>Immutable. Two elements are equal when they have the same values in the same order.</remarks>
public sealed class FactElement : IEquatable<FactElement>
{
    internal FactElement(ImmutableArray<FactValue> values)
    {
        Values = values;
    }

    /// <summary>The values, in the order of <see cref="Determinant.Fields"/>.</summary>
    public ImmutableArray<FactValue> Values { get; }

    /// <summary>Makes an element of a list; fields that are not named take what the list says for a field left out.</summary>
    /// <param name="list">The list determinant.</param>
    /// <param name="fields">Field ids with their values; <see cref="FactValue.NotRecorded"/> says of a field that it is not known.</param>
    /// <exception cref="ArgumentException">
    /// The determinant is not a list, or a field is unknown, named twice, of another kind, or must be stated and is not.
    /// </exception>
    public static FactElement Create(Determinant list, params ReadOnlySpan<(string Field, FactValue Value)> fields)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Kind != DeterminantKind.List)
        {
            throw new ArgumentException($"`{list.Id}` is not a list.", nameof(list));
        }

        var values = new FactValue?[list.Fields.Length];
        foreach (var (field, value) in fields)
        {
            var index = list.FieldIndex(field);
            if (index < 0)
            {
                throw new ArgumentException($"`{list.Id}` has no field `{field}`.", nameof(fields));
            }

            if (values[index] is not null)
            {
                throw new ArgumentException($"field `{field}` of `{list.Id}` is given twice.", nameof(fields));
            }

            FactRules.ThrowIfUnfit(list.Fields[index], value, nameof(fields));
            values[index] = value;
        }

        var whole = ImmutableArray.CreateBuilder<FactValue>(values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            whole.Add(values[index] ?? list.Fields[index].WhenLeftOut
                ?? throw new ArgumentException($"`{list.Id}` needs its field `{list.Fields[index].Id}`.", nameof(fields)));
        }

        return new FactElement(whole.MoveToImmutable());
    }

    /// <inheritdoc />
    public bool Equals(FactElement? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FactElement);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in Values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => $"an element of {UnitText.Counted(Values.Length, "field")}";
}
