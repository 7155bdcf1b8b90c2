using System.Collections.Immutable;
using System.Globalization;
using Noms.Tiering.Hosting;

namespace Noms.Tiering.OasysForm;

/// <summary>The first page: by which policy, as of which day, and under which reference a case is decided.</summary>
/// <param name="Answers">What was answered.</param>
/// <param name="Policies">The policies to choose from.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record Beginning(Answers Answers, ImmutableArray<PolicyVersions> Policies, ImmutableArray<Fault> Faults)
{
    /// <summary>The field of the policy.</summary>
    public const string PolicyField = "policy";

    /// <summary>The field of the as-of date, with <c>-day</c>, <c>-month</c> and <c>-year</c>.</summary>
    public const string AsOfField = "asOf";

    /// <summary>The field of the reference.</summary>
    public const string ReferenceField = "reference";

    private const int LongestReference = 64;

    /// <summary>The page before anything is answered, with today's date.</summary>
    public static Beginning Empty(TieringEngines engines, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return new Beginning(
            new Answers([])
                .With(AsOfField + "-day", today.Day.ToString(CultureInfo.InvariantCulture))
                .With(AsOfField + "-month", today.Month.ToString(CultureInfo.InvariantCulture))
                .With(AsOfField + "-year", today.Year.ToString(CultureInfo.InvariantCulture)),
            PoliciesOf(engines),
            []);
    }

    /// <summary>The page as answered.</summary>
    public static Beginning Of(Answers answers, TieringEngines engines)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var isKnown = engines.TryFind(answers[PolicyField], out var engine);
        if (!isKnown)
        {
            faults.Add(new Fault(PolicyField, "Select a policy"));
        }

        if (answers[ReferenceField] is var reference && (reference.Length is 0 or > LongestReference || reference.Any(char.IsControl)))
        {
            faults.Add(new Fault(ReferenceField, $"Enter a case reference of at most {LongestReference} characters"));
        }

        if (DateOf(answers, AsOfField, '-') is not { } asOf)
        {
            faults.Add(new Fault(AsOfField + "-day", "Enter the date of the assessment as day, month and year, such as 27 3 2026"));
        }
        else if (isKnown && engine!.Versions.Find(asOf) is null)
        {
            faults.Add(new Fault(AsOfField + "-day", $"No version of {engine.Versions.All[0].Title} is in force on {asOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}; choose another date or policy"));
        }

        return new Beginning(answers, PoliciesOf(engines), faults.ToImmutable());
    }

    /// <summary>A date in three fields; <see langword="null"/> where there is none such.</summary>
    public static DateOnly? DateOf(Answers answers, string field, char mark) =>
        DateOnly.TryParseExact(
            $"{answers[field + mark + "year"]}-{answers[field + mark + "month"]}-{answers[field + mark + "day"]}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static ImmutableArray<PolicyVersions> PoliciesOf(TieringEngines engines) => [.. engines.Ids.Select(id => engines[id].Versions)];
}
