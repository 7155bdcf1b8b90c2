using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Statuses, conditions of invalid data, overrides and suffixes that never come about.</summary>
internal sealed class StandingChecks(PolicyWalk walk)
{
    public void Run()
    {
        foreach (var (index, status) in walk.Policy.Statuses.Index())
        {
            CheckInstead(index + 1, walk.Compiled.StatusStart + index, FindingCodes.StatusNeverStands, $"the status `{status.Id}`", status.Id, status.When);
        }

        foreach (var (index, invalid) in walk.Policy.InvalidData.Index())
        {
            // Several conditions of invalid data are all told, so one that is met beside another comes about too.
            CheckInvalid(walk.Compiled.InvalidStart + index, invalid);
        }

        foreach (var one in walk.Policy.Overrides)
        {
            CheckOverride(one);
        }

        foreach (var (index, suffix) in (walk.Policy.Label?.Suffixes ?? []).Index())
        {
            if (walk.Never(walk.Space.MetAt(walk.Compiled.SuffixStart + index)))
            {
                Add(FindingCodes.SuffixNeverShown, $"the suffix `{suffix.Text}` is shown in no case: {suffix.When}", suffix.Text, suffix.When, null);
            }
        }
    }

    private void CheckInstead(int value, int place, string code, string what, string id, Condition when)
    {
        if (walk.Space.CanBe(walk.Space.Where(walk.Instead, instead => instead == value)))
        {
            return;
        }

        var met = walk.Space.MetAt(place);
        var isMet = walk.Space.CanBe(met);
        if (isMet && walk.Open.InPlaceOfLevels)
        {
            // With something missing the one before it may be passed over.
            return;
        }

        Add(
            code,
            isMet ? $"{what} stands in no case, for wherever it is met one before it is met too" : $"{what} can be met in no case: {when}",
            id,
            when,
            isMet ? walk.Space.WitnessOf(met) : null);
    }

    private void CheckInvalid(int place, InvalidDataCondition invalid)
    {
        var met = walk.Space.MetAt(place);
        var withoutStatus = walk.Space.Where(walk.Instead, instead => instead == 0 || instead > walk.Policy.Statuses.Length);
        if (!walk.Space.CanBe(walk.Space.Both(met, withoutStatus)))
        {
            var isMet = walk.Space.CanBe(met);
            if (isMet && walk.Open.InPlaceOfLevels)
            {
                return;
            }

            Add(
                FindingCodes.InvalidNeverStands,
                isMet
                    ? $"no case is invalid data by `{invalid.Id}`, for wherever it is met a status stands"
                    : $"no case is invalid data by `{invalid.Id}`, which can be met in none: {invalid.When}",
                invalid.Id,
                invalid.When,
                isMet ? walk.Space.WitnessOf(met) : null);
        }
    }

    private void CheckOverride(PolicyOverride one)
    {
        var isOutside = one.EffectiveTo < walk.Policy.EffectiveFrom || one.EffectiveFrom > walk.Policy.EffectiveTo;
        var met = walk.Space.MetAt(walk.Compiled.Conditions.Length - walk.Policy.Overrides.Length + one.Index);
        if (!isOutside && !walk.Never(met))
        {
            return;
        }

        walk.Findings.Add(
            FindingCodes.OverrideNeverApplies,
            FindingSeverity.Error,
            isOutside
                ? $"the override `{one.Id}` is in force on no day on which the policy is"
                : $"the override `{one.Id}` applies in no case that comes to a level: {one.When}",
            one.Id,
            walk.Findings.At(one.Pointer, one.Layer),
            null,
            one.Scale);
    }

    private void Add(string code, string message, string id, Condition when, TieringCase? witness) =>
        walk.Findings.Add(code, FindingSeverity.Error, message, id, walk.Findings.Around(when), witness);
}
