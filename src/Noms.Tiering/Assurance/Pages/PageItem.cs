using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>One item of a list, with the items that belong to it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Items">The items set in below it.</param>
internal sealed record PageItem(PageText Text, ImmutableArray<PageItem> Items)
{
    /// <summary>An item that has none below it.</summary>
    public PageItem(PageText text)
        : this(text, [])
    {
    }
}
