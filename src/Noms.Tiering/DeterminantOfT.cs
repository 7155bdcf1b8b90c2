namespace Noms.Tiering;

/// <summary>A <see cref="Determinant"/> whose values are written in C# as <typeparamref name="T"/>.</summary>
/// <typeparam name="T">
/// <see cref="decimal"/>, <see cref="bool"/>, <see cref="DateOnly"/>, <see cref="string"/>, an enumeration, or a list's typed element.
/// </typeparam>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Determinant<T> : Determinant
{
    private readonly Func<T, FactValue> _encode;

    internal Determinant(Func<T, FactValue> encode)
    {
        _encode = encode;
    }

    /// <summary>The value as a fact holds it.</summary>
    internal FactValue Encode(T value) => _encode(value);
}
