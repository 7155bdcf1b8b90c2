using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>Takes in an OASys assessment: from answers to section scores, needs and the facts that rest on single items.</summary>
/// <remarks>
/// Safe to use from any number of threads. Sources: ministryofjustice/hmpps-tier (<c>NeedSection</c>, <c>SectionAnswer</c>,
/// <c>AdditionalFactorsForWomen</c>) and ministryofjustice/offender-assessments-api (reference data).
/// </remarks>
public static class OasysIntake
{
    private const string Source = "OASys";

    private static OasysItem Parenting { get; } = OasysItems.Find("6.9")!;

    private static OasysItem Impulsivity { get; } = OasysItems.Find("11.2")!;

    private static OasysItem TemperControl { get; } = OasysItems.Find("11.4")!;

    /// <summary>Reads an assessment.</summary>
    /// <param name="answers">The answers, in any order; an item that is not among them is missing.</param>
    /// <param name="form">The form, which says where needs are cut.</param>
    /// <param name="drugItems">Which items make up the drug misuse score.</param>
    /// <remarks>
    /// An answer that its item cannot have, and two answers to one item that differ, count as unknown and are reported. A section
    /// without any answer has no score and no need. Impulsivity or temper control is known where either is scored above 0 or both are
    /// answered.
    /// </remarks>
    public static OasysReading Read(IEnumerable<OasysItemAnswer> answers, OasysForm form, DrugItems drugItems)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var notes = new IntakeNotes();
        var points = PointsOf(answers, drugItems, notes);
        var sections = OasysSections.All.Select(section => Sum(section, section.ItemsSummed(drugItems), form, points)).ToImmutableArray();
        foreach (var section in sections)
        {
            if (section is { Score: { } score, Severity: { } severity })
            {
                notes.State(section.Section.Score, score, Source);
                notes.State(section.Section.Need, severity, Source);
            }
        }

        notes.StateKnown(Determinants.ParentingResponsibilities, IsAboveNought(Parenting), Source);
        notes.StateKnown(Determinants.ImpulsivityOrTemperControl, IsAboveNought(Impulsivity) | IsAboveNought(TemperControl), Source);
        return new OasysReading(sections, notes.ToReading());

        bool? IsAboveNought(OasysItem item) => points.TryGetValue(item, out var scored) ? scored > 0 : null;
    }

    private static OasysSectionReading Sum(
        OasysSection section, ImmutableArray<OasysItem> summed, OasysForm form, Dictionary<OasysItem, int> points)
    {
        var answered = summed.Where(points.ContainsKey).ToImmutableArray();
        int? score = answered.IsEmpty ? null : answered.Sum(item => points[item]);
        return new OasysSectionReading(section, summed, answered, score, score is { } sum ? section.CutOffsOn(form).SeverityOf(sum) : null);
    }

    private static Dictionary<OasysItem, int> PointsOf(IEnumerable<OasysItemAnswer> answers, DrugItems drugItems, IntakeNotes notes)
    {
        var given = new Dictionary<OasysItem, OasysAnswer>();
        var disputed = new HashSet<OasysItem>();
        foreach (var answer in answers)
        {
            if (OasysItems.Find(answer.Item) is not { } item)
            {
                // The number is the caller's text, so it is not repeated.
                notes.Say(IntakeCodes.UnreadItem, "items", "an answer to an item that nothing is worked out from was left out");
            }
            else if (!given.TryAdd(item, answer.Answer) && given[item] != answer.Answer && disputed.Add(item))
            {
                notes.Say(IntakeCodes.AnsweredTwice, Place(item), "the item has two answers that differ, and counts as unknown");
            }
        }

        var points = new Dictionary<OasysItem, int>();
        foreach (var (item, answer) in given)
        {
            if (disputed.Contains(item) || answer is OasysAnswer.Unknown or OasysAnswer.Missing)
            {
                continue;
            }

            if (item.PointsOf(answer) is not { } scored)
            {
                notes.Say(IntakeCodes.WrongAnswer, Place(item), "the item is not answered in such words, and counts as unknown");
                continue;
            }

            points.Add(item, scored);
            if (item.Number == "8.5" && drugItems == DrugItems.AsTheTieringService)
            {
                notes.Say(IntakeCodes.ItemNotSummed, Place(item), "the drug misuse score was asked for without this item");
            }
        }

        return points;
    }

    private static string Place(OasysItem item) => "items/" + item.Number;
}
