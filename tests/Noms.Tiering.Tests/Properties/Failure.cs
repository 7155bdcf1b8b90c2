using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Properties;

/// <summary>A generated case of which a property does not hold, with all that is needed to have it again.</summary>
internal sealed record Failure(
    ulong Seed, int PolicyIndex, int CaseIndex, JsonObject Policy, TieringCase? Case, DateOnly AsOf, string Wrong)
{
    /// <summary>The failure with every rule, derived part and fact gone without which it fails all the same.</summary>
    public Failure Shrunk(Generated.Fault fault)
    {
        if (Case is null)
        {
            return this;
        }

        var smallest = this;
        for (var smaller = smallest.Smaller(fault); smaller is not null; smaller = smallest.Smaller(fault))
        {
            smallest = smaller;
        }

        return smallest;
    }

    public override string ToString() =>
        $"""
        {Wrong}
        seed {Seed} (NOMS_TIERING_PROPERTY_SEED), policy {PolicyIndex}, case {CaseIndex}; generated, and shrunk where it could be
        policy: {Policy.ToJsonString()}
        case: {(Case is null ? "none yet" : Written(Case, AsOf))}
        """;

    private static string Written(TieringCase tieringCase, DateOnly asOf)
    {
        var text = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(tieringCase, text, asOf);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private Failure? Smaller(Generated.Fault fault)
    {
        foreach (var list in new[] { "rules", "statuses", "invalid", "overrides", "judgement", "scales" })
        {
            for (var index = 0; index < Policy[list]!.AsArray().Count; index++)
            {
                var policy = Policy.DeepClone().AsObject();
                policy[list]!.AsArray().RemoveAt(index);
                PolicyPruner.Prune(policy);
                if (Fails(fault, policy, Case!) is { } failure)
                {
                    return failure;
                }
            }
        }

        foreach (var left in Case!.Facts)
        {
            if (Fails(fault, Policy, Case.WithFacts(Case.Facts.Where(f => f != left))) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private Failure? Fails(Generated.Fault fault, JsonObject policy, TieringCase tieringCase)
    {
        Subject subject;
        try
        {
            subject = Generated.Read(policy.ToJsonString(), AsOf);
        }
        catch (PolicyException)
        {
            // What was dropped was needed: another policy, and not the failure that is looked for.
            return null;
        }

        return Generated.Try(fault, subject, tieringCase, Dice.For(Seed, PolicyIndex, CaseIndex)) is { } wrong && Kind(wrong) == Kind(Wrong)
            ? this with { Policy = policy, Case = tieringCase, Wrong = wrong }
            : null;
    }

    /// <summary>What sort of failure it is, so that shrinking does not turn one into another.</summary>
    private static string Kind(string wrong) => wrong[..wrong.AsSpan().IndexOfAny(' ', ':')];
}
