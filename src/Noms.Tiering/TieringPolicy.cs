using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering;

/// <summary>
/// A versioned, effective-dated, hashed set of rules over determinants, with scales, parameters and sources. Read one with
/// <see cref="PolicyReader"/>, or take a national one from <see cref="TieringPolicies"/>.
/// </summary>
/// <remarks>Immutable and safe to share between threads. It is checked: one that exists can decide.</remarks>
public sealed class TieringPolicy
{
    // Fields, so that a copy with rules of a host beside the policy's own can be made of whatever else a policy has.
    private ImmutableArray<Determinant> _localDeterminants;
    private ImmutableArray<DeterminantUse> _reads;
    private ImmutableArray<PolicyRule> _rules;
    private DeterminantCatalogue? _catalogue;
    private bool _hasHostRules;

    internal TieringPolicy()
    {
    }

    /// <summary>The id, such as <c>noms-2005</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version, such as <c>1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>How a person reads it.</summary>
    public required string Title { get; init; }

    /// <summary>What it is and where its figures come from, in a few sentences; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>The first day on which it is in force.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day on which it is in force, inclusive; <see langword="null"/> where it has no end.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The documents that it rests on.</summary>
    public required ImmutableArray<PolicySource> Sources { get; init; }

    /// <summary>The scales; at least one.</summary>
    public required ImmutableArray<Scale> Scales { get; init; }

    /// <summary>The parameters.</summary>
    public required ImmutableArray<PolicyParameter> Parameters { get; init; }

    /// <summary>What must hold between parameters.</summary>
    public required ImmutableArray<ParameterConstraint> Constraints { get; init; }

    /// <summary>Determinants of its own, beside the national ones.</summary>
    public required ImmutableArray<Determinant> LocalDeterminants { get => _localDeterminants; init => _localDeterminants = value; }

    /// <summary>The determinants of the case that it reads, and how; in the order of the file.</summary>
    public required ImmutableArray<DeterminantUse> Reads { get => _reads; init => _reads = value; }

    /// <summary>The derived determinants, so ordered that each stands after those that it reads.</summary>
    public required ImmutableArray<DerivedDeterminant> Derived { get; init; }

    /// <summary>What may stand in place of a level; the first that holds counts.</summary>
    public required ImmutableArray<PolicyStatus> Statuses { get; init; }

    /// <summary>When a case is invalid data.</summary>
    public required ImmutableArray<InvalidDataCondition> InvalidData { get; init; }

    /// <summary>What rules weigh, in the order of decision.</summary>
    public required ImmutableArray<PolicyFactor> Factors { get; init; }

    /// <summary>The rules, in policy order.</summary>
    public required ImmutableArray<PolicyRule> Rules { get => _rules; init => _rules = value; }

    /// <summary>What adjusts the level that the rules give, by authority, in policy order.</summary>
    public ImmutableArray<PolicyOverride> Overrides { get; init; } = [];

    /// <summary>How far judgement may depart, for each scale on which it may.</summary>
    public ImmutableArray<JudgementLimits> Judgement { get; init; } = [];

    /// <summary>What a decision says beside its levels.</summary>
    public required ImmutableArray<PolicyOutput> Outputs { get; init; }

    /// <summary>What a decision says by its level.</summary>
    public required ImmutableArray<ProfileEntry> Profile { get; init; }

    /// <summary>Which interventions each level needs, or <see langword="null"/>.</summary>
    public Availability? Availability { get; init; }

    /// <summary>How a decision is written in short, or <see langword="null"/> for the ids of its levels.</summary>
    public PolicyLabel? Label { get; init; }

    /// <summary>What an analysis finds in it and it stands by, because its source says so; it decides nothing.</summary>
    public ImmutableArray<ExceptionStatement> Exceptions { get; init; } = [];

    /// <summary>
    /// SHA-256 of the policy's canonical form, in lower-case hexadecimal. Layout, the order of properties and needless zeros
    /// do not change it, and nor does what an analysis alone reads: stated exceptions, and which way a determinant grows worse.
    /// </summary>
    public string Hash => field ??= Layering.Hash(Layers);

    /// <summary>
    /// What it is made of: a policy file alone, or that and the overlay of an area. The hash of a policy with an overlay is SHA-256 of the two hashes in their
    /// order, joined by a plus sign.
    /// </summary>
    public ImmutableArray<PolicyLayer> Layers
    {
        get
        {
            if (field.IsDefault)
            {
                field = HasOverlay ? Overlaid : [new PolicyLayer(PolicyLayer.National, Id, Version, Title, CanonicalForm.Hash(Text.Span))];
            }

            return field;
        }
    }

    /// <summary>Whether it is a policy with the overlay of an area.</summary>
    internal bool HasOverlay => !Overlaid.IsEmpty;

    /// <summary>What a policy with an overlay is made of; empty for a policy file alone, whose hash is worked out when somebody asks for it.</summary>
    internal ImmutableArray<PolicyLayer> Overlaid { get; init; } = [];

    /// <summary>The text of the file; of a policy with an overlay, which is laid upon no further, empty.</summary>
    internal ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>The national catalogue with the local determinants of this policy.</summary>
    public DeterminantCatalogue Catalogue => _catalogue ??= DeterminantCatalogue.National.With(LocalDeterminants);

    /// <summary>
    /// Whether rules stand beside it that a host decides in code. What is still possible is then not known, nor when the level next changes,
    /// since code cannot be walked.
    /// </summary>
    public bool HasHostRules => _hasHostRules;

    /// <summary>This policy with rules of a host after its own. The id, version and hash stay the policy's: its file has not changed.</summary>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentException">An id is taken, or a scale, a level or a rule that is named is none of the policy's.</exception>
    public TieringPolicy WithHostRules(params IEnumerable<HostRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (all, findings) = HostLayer.Make(this, [.. rules]);
        var copy = (TieringPolicy)MemberwiseClone();
        copy._rules = all;
        copy._localDeterminants = _localDeterminants.AddRange(findings);
        copy._reads = _reads.AddRange(findings.Select(f => new DeterminantUse { Determinant = f, StandIn = FactValue.Flag(false) }));
        copy._catalogue = null;
        copy._hasHostRules |= !findings.IsEmpty;
        return copy;
    }

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForceOn(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is not { } to || day <= to);

    /// <summary>The id and the version.</summary>
    public override string ToString() => $"{Id} {Version}";
}
