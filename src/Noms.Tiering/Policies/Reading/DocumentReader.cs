using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a whole policy, part by part, each after what it names.</summary>
internal sealed class DocumentReader(FaultList faults, Layering? layering = null)
{
    private static readonly string[] Known =
    [
        "$schema", "id", "version", "title", "description", "effective", "sources", "scales", "parameters", "constraints", "determinants", "reads",
        "derived", "statuses", "invalid", "factors", "rules", "overrides", "judgement", "outputs", "profile", "availability", "label",
        "exceptions",
    ];

    private readonly PolicyDraft _draft = new(faults, layering);

    /// <summary>The policy, or <see langword="null"/> where there is any fault.</summary>
    /// <param name="root">The value at the top.</param>
    /// <param name="text">The text of the file, which an overlay is laid upon.</param>
    public TieringPolicy? Read(JsonValue root, ReadOnlyMemory<byte> text)
    {
        Comments.Drop(root, faults);
        if (PolicyObject.Open(root, faults, "a policy", Known) is not { } policy)
        {
            return null;
        }

        var head = new HeadReader(_draft);
        policy.Text("$schema");
        var id = policy.NeedId();
        var version = policy.NeedText("version");
        var title = policy.NeedText("title");
        var description = policy.Text("description");
        var effective = policy.Need("effective") is { } days ? head.Effective(days) : null;
        Each(policy.NeedList("sources"), head.Source);
        Each(policy.NeedSome("scales"), new ScaleReader(_draft).Read);
        Each(policy.List("determinants"), new DeterminantReader(_draft).Read);
        Each(policy.List("parameters"), new ParameterReader(_draft).Read);
        var constraints = Each(policy.List("constraints"), new ConstraintReader(_draft).Read);
        Each(policy.List("factors"), head.Factor);
        Each(policy.List("outputs"), head.Output);
        var reads = policy.Need("reads") is { } uses ? new ReadsReader(_draft).Read(uses) : [];
        var derived = policy.Find("derived") is { } chain ? new DerivedReader(_draft).Read(chain) : [];
        var standing = new StatusReader(_draft);
        var statuses = Each(policy.List("statuses"), standing.Status);
        var invalid = Each(policy.List("invalid"), standing.Invalid);
        var rules = policy.Need("rules") is { } list ? new RuleReader(_draft).Read(list) : [];
        var overrides = Each(policy.List("overrides"), new OverrideReader(_draft, head, rules).Read);
        var judgement = Each(policy.List("judgement"), new JudgementReader(_draft).Read);
        Each(policy.List("profile"), new ProfileReader(_draft).Read);
        var tail = new TailReader(_draft);
        var availability = policy.Find("availability") is { } needs ? tail.Availability(needs) : null;
        var label = policy.Find("label") is { } brief ? tail.Label(brief) : null;
        var exceptions = Each(policy.List("exceptions"), new ExceptionReader(_draft).Read);
        CheckUses(derived);
        if (faults.Count > 0)
        {
            return null;
        }

        return new TieringPolicy
        {
            Id = id!,
            Version = version!,
            Title = title!,
            Description = description,
            EffectiveFrom = effective!.From,
            EffectiveTo = effective.To,
            Sources = _draft.Sources.All.ToImmutable(),
            Scales = _draft.Scales.All.ToImmutable(),
            Parameters = _draft.Parameters.All.ToImmutable(),
            Constraints = constraints,
            LocalDeterminants = _draft.Determinants.Local.ToImmutable(),
            Reads = reads,
            Derived = derived,
            Statuses = statuses,
            InvalidData = invalid,
            Factors = _draft.Factors.All.ToImmutable(),
            Rules = rules,
            Overrides = overrides,
            Judgement = judgement,
            Outputs = _draft.Outputs.All.ToImmutable(),
            Profile = _draft.Profile.All.ToImmutable(),
            Availability = availability,
            Label = label,
            Exceptions = exceptions,
            Overlaid = _draft.Layering.Layers,
            Text = text,
        };
    }

    private void CheckUses(ImmutableArray<DerivedDeterminant> derived)
    {
        _draft.Uses.CheckReads();
        CheckDates(derived);
        foreach (var made in derived)
        {
            if (made is not FallbackDeterminant fallback)
            {
                continue;
            }

            foreach (var member in fallback.Of)
            {
                CheckMember(member.Id, fallback.Id, fallback.Id);
                if (_draft.Determinants.TryDerived(member, out var cut))
                {
                    CheckMember(((BandedDeterminant)cut).Of.Id, cut.Id, fallback.Id);
                }
            }
        }
    }

    /// <summary>What is asked of a derived date is asked of those that it is taken from, so the last are passed on first.</summary>
    private void CheckDates(ImmutableArray<DerivedDeterminant> derived)
    {
        for (var index = derived.Length - 1; index >= 0; index--)
        {
            if (derived[index] is ExtremeDeterminant extreme)
            {
                _draft.Dates.PassOn(extreme.Output, extreme.Of);
            }
            else if (derived[index] is FallbackDeterminant fallback)
            {
                _draft.Dates.PassOn(fallback.Output, fallback.Of);
            }
        }

        _draft.Dates.Check();
    }

    /// <summary>Were the losers of a fallback read elsewhere, they would be open there after all.</summary>
    private void CheckMember(string memberId, string readerId, string fallbackId)
    {
        foreach (var at in _draft.Uses.ReadElsewhere(memberId, readerId))
        {
            faults.Add(
                FaultCodes.FallbackReadElsewhere,
                at,
                $"`{memberId}` belongs to the fallback `{fallbackId}`, so nothing else reads it; read `{fallbackId}`");
        }
    }

    private static void Each(IReadOnlyList<JsonValue> items, Action<JsonValue> read)
    {
        foreach (var item in items)
        {
            read(item);
        }
    }

    private static ImmutableArray<T> Each<T>(IReadOnlyList<JsonValue> items, Func<JsonValue, T?> read)
        where T : class
    {
        var made = new Parts<T>(items.Count);
        foreach (var item in items)
        {
            if (read(item) is { } part)
            {
                made.Add(part);
            }
        }

        return made.ToImmutable();
    }
}
