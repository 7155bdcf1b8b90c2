namespace Noms.Tiering.Assurance;

/// <summary>A column of a table.</summary>
/// <param name="Title">What heads it.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand at the right.</param>
internal readonly record struct PageColumn(string Title, bool IsNumber = false)
{
    public static implicit operator PageColumn(string title) => new(title);
}
