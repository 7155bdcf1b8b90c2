using System.Globalization;
using System.Text;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// Writes what a part of a policy means, without its titles, citations and order of no consequence: two parts that read the same come to the same.
/// </summary>
/// <param name="name">How a determinant is named.</param>
/// <param name="isSymbolic">Whether a parameter is written by its id and not by its value.</param>
internal sealed class DefinitionWriter(Func<Determinant, string> name, bool isSymbolic)
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public DefinitionWriter Condition(Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                return Group("all", all.Conditions);
            case AnyCondition any:
                return Group("any", any.Conditions);
            case NotCondition not:
                return Group("not", [not.Condition]);
            case SomeTest some:
                return Word("some").Name(some.Determinant).Group("such", [some.Such]);
            default:
                return Test((TestCondition)condition);
        }
    }

    public DefinitionWriter Proposal(Proposal proposal) => proposal switch
    {
        FloorProposal floor => Word("floor").Word(floor.Scale.Id).Level(floor.Level).Word(floor.IsProtected ? "protected" : ""),
        CapProposal cap => Word("cap").Word(cap.Scale.Id).Level(cap.Level).Words(cap.On.Order(StringComparer.Ordinal)),
        LevelProposal level => Word("level").Word(level.Scale.Id).Level(level.Level).Word(level.AuthorityTitle),
        OutputProposal output => Word("output").Word(output.Output.Id),
        _ => throw new InvalidOperationException("A proposal is of no known kind."),
    };

    public DefinitionWriter Level(ProposedLevel level) =>
        level.Derived is { } derived ? Name(derived)
            : isSymbolic && level.Parameter is { } parameter ? Parameter(parameter)
            : Word(level.Fixed!.Id);

    public DefinitionWriter Name(Determinant determinant) => Word(name(determinant));

    public DefinitionWriter Bound(Bound? bound) =>
        bound is null ? Word("-")
            : isSymbolic && bound.Parameter is { } parameter ? Parameter(parameter)
            : Word(FactValue.NumberText(bound.Value));

    public DefinitionWriter Number(decimal number) => Word(FactValue.NumberText(number));

    public DefinitionWriter Group(string word, IEnumerable<Condition> conditions)
    {
        Open(word);
        foreach (var condition in conditions)
        {
            Condition(condition);
        }

        return Close();
    }

    public DefinitionWriter Open(string word)
    {
        _text.Append(word).Append('(');
        return this;
    }

    public DefinitionWriter Close()
    {
        _text.Append(") ");
        return this;
    }

    /// <summary>A word, with its length before it, so that no two rows of words read the same.</summary>
    public DefinitionWriter Word(string word)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word} ");
        return this;
    }

    public DefinitionWriter Words(IEnumerable<string> words)
    {
        Open("of");
        foreach (var word in words)
        {
            Word(word);
        }

        return Close();
    }

    private DefinitionWriter Parameter(PolicyParameter parameter) => Open("parameter").Word(parameter.Id).Close();

    private DefinitionWriter Test(TestCondition test)
    {
        Open("test").Name(test.Determinant);
        switch (test)
        {
            case NumberTest number:
                Bound(number.AtLeast).Bound(number.Below);
                break;
            case FlagTest flag:
                Word(flag.Expected ? "yes" : "no");
                break;
            case ChoiceTest { Parameter: { } parameter } choice when isSymbolic:
                Parameter(parameter).Word(choice.AtLeast is null ? choice.Below is null ? "is" : "below" : "at least");
                break;
            case ChoiceTest choice:
                Words(choice.Values.Order(StringComparer.Ordinal));
                break;
            case CodeTest { Parameter: { } parameter } when isSymbolic:
                Parameter(parameter);
                break;
            case CodeTest code:
                Words(code.Codes.Order(StringComparer.Ordinal));
                break;
            case DateTest date:
                Day(date.OnOrAfter).Day(date.Before);
                break;
            case NoneTest none:
                Word(none.Expected ? "none" : "not none");
                break;
            case RecordedTest recorded:
                Word(recorded.Expected ? "recorded" : "not recorded");
                break;
        }

        return Close();
    }

    private DefinitionWriter Day(DateOffset? day) =>
        day is { } offset ? Word(offset.Months.ToString(CultureInfo.InvariantCulture)).Word(offset.Days.ToString(CultureInfo.InvariantCulture)) : Word("-");
}
