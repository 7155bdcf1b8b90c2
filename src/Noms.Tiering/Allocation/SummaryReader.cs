using System.Text.Json;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation;

/// <summary>Reads back what <see cref="SummaryJson"/> writes.</summary>
internal static class SummaryReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static AllocationSummary Read(ReadOnlySpan<byte> utf8Json, TieringPolicy policy) =>
        Parse(utf8Json, root => Read(new SummaryObject(root), policy));

    public static VersionedAllocationSummary Read(ReadOnlySpan<byte> utf8Json, PolicyVersions versions) =>
        Parse(utf8Json, root => Read(new SummaryObject(root), versions));

    private static T Parse<T>(ReadOnlySpan<byte> utf8Json, Func<JsonElement, T> read)
    {
        try
        {
            return read(JsonElement.Parse(utf8Json, Strict));
        }
        catch (JsonException)
        {
            throw SummaryObject.NotASummary();
        }
    }

    private static VersionedAllocationSummary Read(SummaryObject root, PolicyVersions versions)
    {
        root.Forget("part");
        CheckPolicy(root.Text("policy") == versions.Id);
        var lines = root.CountIfThere("lines");
        var (casesIn, decided, rejected) = (root.Count("casesIn"), root.Count("decided"), root.Count("rejected"));
        var summary = new VersionedAllocationSummary
        {
            Versions = versions,
            Lines = lines,
            Decided = decided,
            Rejected = rejected,
            Faults = root.Counts("faults"),
            ByVersion = [.. root.Array("versions").Select(version => ReadVersion(version, versions))],
        };
        root.End();
        return summary.CasesIn == casesIn ? summary : throw SummaryObject.NotASummary();
    }

    private static AllocationSummary ReadVersion(JsonElement element, PolicyVersions versions)
    {
        var hash = new SummaryObject(element).Object("policy").Text("hash");
        var policy = versions.All.FirstOrDefault(version => version.Hash == hash);
        CheckPolicy(policy is not null);
        return Read(new SummaryObject(element), policy!);
    }

    private static AllocationSummary Read(SummaryObject root, TieringPolicy policy)
    {
        root.Forget("part");
        var named = root.Object("policy");
        CheckPolicy(named.Text("id") == policy.Id && named.Text("version") == policy.Version && named.Text("hash") == policy.Hash);
        named.End();
        var casesIn = root.Count("casesIn");
        var scales = root.Object("scales");
        var provisional = root.Object("provisional");
        var summary = new AllocationSummary
        {
            Policy = policy,
            Lines = root.CountIfThere("lines"),
            Decided = root.Count("decided"),
            Rejected = root.Count("rejected"),
            InvalidData = root.Count("invalidData"),
            NotInForce = root.Count("notInForce"),
            FirstAsOf = root.Day("firstAsOf"),
            LastAsOf = root.Day("lastAsOf"),
            Scales = [.. policy.Scales.Select(scale => Scale(scales.Object(scale.Id), scale))],
            Modes = root.Counts("modes"),
            Statuses = root.Counts("statuses", policy.Statuses.Select(s => (s.Id, s.Title))),
            DecidingRules = root.Counts("decidingRules", policy.Rules.Where(r => r.Proposal is not OutputProposal).Select(r => (r.Id, r.Title))),
            DecidedByOneOf = root.Count("decidedByOneOf"),
            Provisional = provisional.Count("cases"),
            KeptOpenBy = [.. Open(provisional.Object("keptOpenBy"), policy)],
            Outputs = root.Counts("outputs", policy.Outputs.Select(o => (o.Id, o.Title))),
            Shortfalls = root.Counts("shortfalls"),
            Faults = root.Counts("faults"),
        };
        var settled = provisional.Count("settledByOne");
        provisional.End();
        scales.End();
        root.End();
        return summary.CasesIn == casesIn && summary.SettledByOne == settled ? summary : throw SummaryObject.NotASummary();
    }

    private static ScaleSummary Scale(SummaryObject read, Scale scale)
    {
        var levels = scale.Levels.Select(level => (level.Id, level.Title)).ToArray();
        var change = read.Object("changeProvisional");
        var summary = new ScaleSummary
        {
            Scale = scale,
            ByLevel = read.Counts("levels", levels),
            ProvisionalByLevel = [.. read.Counts("provisional", levels).Select(level => level.Cases)],
            PossibleAtMost = read.Count("possibleIsAtMost"),
            Raised = read.Count("raised"),
            Same = read.Count("same"),
            Lowered = read.Count("lowered"),
            RaisedProvisional = change.Count("raised"),
            SameProvisional = change.Count("same"),
            LoweredProvisional = change.Count("lowered"),
            InConflict = read.Count("inConflict"),
            Overrides = AdjustmentCountsJson.Overrides(read, scale),
            Judgements = AdjustmentCountsJson.Judgements(read, scale),
        };
        change.End();
        read.End();
        return summary;
    }

    private static IEnumerable<OpenDeterminantCount> Open(SummaryObject read, TieringPolicy policy)
    {
        foreach (var id in read.Unread.ToArray())
        {
            var open = read.Object(id);
            yield return new(policy.Catalogue.Find(id) ?? throw SummaryObject.NotASummary(), open.Count("cases"), open.Count("alone"));
            open.End();
        }
    }

    private static void CheckPolicy(bool isThePolicy)
    {
        if (!isThePolicy)
        {
            throw new SummaryException("it is the summary of another policy, or of another version of it");
        }
    }
}
