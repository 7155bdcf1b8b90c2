namespace Noms.Tiering.Assurance;

/// <summary>What a run of words on a page is.</summary>
internal enum PageRunKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Words that matter most.</summary>
    Strong,

    /// <summary>An id, as files write it.</summary>
    Code,

    /// <summary>Words that lead to a place on the same page.</summary>
    Link,

    /// <summary>A mark that must not be overlooked, such as <c>assumed</c>.</summary>
    Mark,

    /// <summary>No words, but a place that links find.</summary>
    Anchor,

    /// <summary>The next words begin a new line.</summary>
    Break,
}
