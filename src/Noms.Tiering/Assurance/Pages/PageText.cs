using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>A line of words, some of them marked. Immutable: each method gives a longer text.</summary>
internal sealed class PageText
{
    private PageText(ImmutableArray<PageRun> runs)
    {
        Runs = runs;
    }

    /// <summary>No words.</summary>
    public static PageText Empty { get; } = new([]);

    /// <summary>The runs, in order.</summary>
    public ImmutableArray<PageRun> Runs { get; }

    /// <summary>Whether there are no words.</summary>
    public bool IsEmpty => Runs.IsEmpty;

    public static implicit operator PageText(string words) => Empty.Then(words);

    /// <summary>Plain words after these.</summary>
    public PageText Then(string words) => With(PageRunKind.Words, words);

    /// <summary>Another text after this.</summary>
    public PageText Then(PageText text) => new(Runs.AddRange(text.Runs));

    /// <summary>Words that matter most.</summary>
    public PageText Strong(string words) => With(PageRunKind.Strong, words);

    /// <summary>An id, as files write it.</summary>
    public PageText Code(string id) => With(PageRunKind.Code, id);

    /// <summary>Words that lead to the place on the page that has this id.</summary>
    public PageText Link(string words, string target) => new(Runs.Add(new PageRun(PageRunKind.Link, words, target)));

    /// <summary>A place that links find by this id.</summary>
    public PageText Anchor(string id) => new(Runs.Add(new PageRun(PageRunKind.Anchor, "", id)));

    /// <summary>A mark that must not be overlooked.</summary>
    public PageText Mark(string words) => With(PageRunKind.Mark, words);

    /// <summary>What follows begins a new line.</summary>
    public PageText Break() => new(Runs.Add(new PageRun(PageRunKind.Break, "")));

    /// <summary>Texts one after another with words between them.</summary>
    public static PageText Join(IEnumerable<PageText> texts, string between) =>
        texts.Aggregate(Empty, (all, text) => all.IsEmpty ? text : all.Then(between).Then(text));

    private PageText With(PageRunKind kind, string words) => words.Length == 0 ? this : new(Runs.Add(new PageRun(kind, words)));
}
