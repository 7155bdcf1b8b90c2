namespace Noms.Tiering.Assurance;

/// <summary>A column of a table.</summary>
/// <param name="Title">What heads it.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand at the right.</param>
/// <param name="IsWide">Whether it holds sentences, which need room.</param>
internal readonly record struct PageColumn(string Title, bool IsNumber = false, bool IsWide = false)
{
    /// <summary>The class that a page's style knows it by, or <see langword="null"/>.</summary>
    public string? Style => IsNumber ? "number" : IsWide ? "wide" : null;

    public static implicit operator PageColumn(string title) => new(title);
}
