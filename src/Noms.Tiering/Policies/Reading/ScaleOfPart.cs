namespace Noms.Tiering.Policies.Reading;

/// <summary>Finds the scale that a part of a policy is about, which may be left out where there is only one.</summary>
internal static class ScaleOfPart
{
    /// <param name="part">The part, whose property `scale` names the scale.</param>
    /// <param name="draft">The policy so far.</param>
    /// <param name="what">What the part is, as a message says it: <c>a rule</c>.</param>
    public static Scale? Find(PolicyObject part, PolicyDraft draft, string what)
    {
        if (part.Find("scale") is { } name)
        {
            return draft.Scales.Find(name);
        }

        if (draft.Scales.Count == 1)
        {
            return draft.Scales.All.Count == 0 ? null : draft.Scales.All[0];
        }

        if (draft.Scales.Count > 1)
        {
            draft.Faults.Add(FaultCodes.MissingProperty, part.Value, $"the policy has several scales, so {what} says which: the property `scale` is missing");
        }

        return null;
    }
}
