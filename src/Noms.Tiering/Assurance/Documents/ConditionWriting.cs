using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Conditions as nested lists, each test in the words of <see cref="ConditionText"/>.</summary>
internal sealed class ConditionWriting(DocumentSubject subject)
{
    /// <summary>A determinant by its title, as a link to where it is told of.</summary>
    public PageText Named(Determinant determinant) => Named(determinant, determinant.Title);

    /// <summary>The same in other words.</summary>
    public PageText Named(Determinant determinant, string words) => PageText.Empty.Link(
        words, subject.IsDerived(determinant) ? DocumentAnchors.OfDerived(determinant) : DocumentAnchors.OfFact(determinant));

    /// <summary>Writes a condition after a word such as <c>When</c>: on one line where it is one test, otherwise as a list.</summary>
    public void Write(DocumentLayout layout, string lead, Condition condition)
    {
        var item = Item(Unwrapped(condition), isField: false);
        layout.Paragraph(PageText.Empty.Strong(lead).Then(" ").Then(item.Text));
        layout.List(item.Items);
    }

    /// <summary>Each condition as an item of a list.</summary>
    public ImmutableArray<PageItem> Items(IEnumerable<Condition> conditions) => [.. conditions.Select(c => Item(c))];

    /// <summary>A condition as an item, its parts below it.</summary>
    public PageItem Item(Condition condition) => Item(Unwrapped(condition), isField: false);

    /// <summary>A condition on the fields of an element as an item.</summary>
    public PageItem ElementItem(Condition such) => Item(Unwrapped(such), isField: true);

    private PageItem Item(Condition condition, bool isField) => condition switch
    {
        AllCondition { Conditions: [] } => new PageItem(ConditionHeading.Always),
        AllCondition all => Group(ConditionHeading.All, all.Conditions, isField),
        AnyCondition any => Group(ConditionHeading.Any, any.Conditions, isField),
        SomeTest some => Some("some of ", some, isField),
        NotCondition { Condition: SomeTest some } => Some("none of ", some, isField),
        NotCondition { Condition: TestCondition test } => new PageItem(Test(test, BoundText.Negated(BoundText.Of(test, null)), isField)),
        NotCondition { Condition: AllCondition all } => Group(ConditionHeading.NotAll, all.Conditions, isField),
        NotCondition not => Group(ConditionHeading.NotAll, [not.Condition], isField),
        TestCondition test => new PageItem(Test(test, BoundText.Of(test, null), isField)),
        _ => throw new InvalidOperationException("A condition is of no known kind."),
    };

    private PageText Test(TestCondition test, string bound, bool isField) => Named(test, isField).Then($" is {bound}");

    private PageItem Group(string heading, ImmutableArray<Condition> conditions, bool isField) =>
        new(heading, [.. conditions.Select(c => Item(Unwrapped(c), isField))]);

    private PageItem Some(string quantity, SomeTest some, bool isField)
    {
        var list = PageText.Empty.Then(quantity).Then(Named(some, isField));
        var such = Unwrapped(some.Such);
        if (such is AllCondition { Conditions: [] })
        {
            return new PageItem(list.Then(" at all"));
        }

        var item = Item(such, isField: true);
        return new PageItem(list.Then(" such that ").Then(item.Text), item.Items);
    }

    private PageText Named(TestCondition test, bool isField) => isField ? test.Determinant.Title : Named(test.Determinant);

    /// <summary>A group of one says no more than what is in it.</summary>
    private static Condition Unwrapped(Condition condition) => condition switch
    {
        AllCondition { Conditions: [var only] } => Unwrapped(only),
        AnyCondition { Conditions: [var only] } => Unwrapped(only),
        _ => condition,
    };
}
