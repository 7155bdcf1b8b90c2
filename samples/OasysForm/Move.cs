using System.Globalization;

namespace Noms.Tiering.OasysForm;

/// <summary>Where a button leads, and the answers as they are then.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Section">The id of the section to show; empty for the first.</param>
/// <param name="Focus">The field to go to; empty for the beginning of the page.</param>
/// <param name="ToDecision">Whether it leads to the decision.</param>
public sealed record Move(Answers Answers, string Section, string Focus, bool ToDecision)
{
    /// <summary>The name of the buttons.</summary>
    public const string Field = "go";

    /// <summary>The field that says which section the page shows.</summary>
    public const string SectionField = "section";

    /// <summary>What the button that was pressed says.</summary>
    public static Move Of(Answers answers)
    {
        var section = answers[SectionField];
        var parts = answers[Field].Split(' ');
        return parts switch
        {
            ["section", var to] => new Move(answers, to, "", false),
            ["question", var to, var field] => new Move(answers, to, field, false),
            ["add", var list] => new Move(answers.Added(list), section, $"{list}:{answers.CountOf(list)}", false),
            ["remove", var list, var place] when int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
                new Move(answers.Removed(list, index), section, list, false),
            ["decision"] => new Move(answers, section, "", true),
            _ => new Move(answers, section, "", false),
        };
    }
}
