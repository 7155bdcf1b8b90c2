using System.Collections.Immutable;
using Noms.Tiering.Assurance.Analysis;

namespace Noms.Tiering.Assurance;

/// <summary>
/// What can be said of a policy before it decides about anyone: rules that cannot fire or never matter, rules that contradict, values that nothing claims,
/// levels that fall while a case grows worse. Each finding is proved over every combination of cells, with a case as witness; a policy too large for that is
/// sampled, and then each says so.
/// </summary>
/// <remarks>Immutable and safe to share between threads. The same policy and options give the same bytes.</remarks>
public sealed class PolicyAnalysis
{
    internal PolicyAnalysis()
    {
    }

    /// <summary>The policy.</summary>
    public required TieringPolicy Policy { get; init; }

    /// <summary>The day as of which the witnesses are decided.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Everything that was found, stated exceptions too, by code and then in policy order.</summary>
    public required ImmutableArray<PolicyFinding> Findings { get; init; }

    /// <summary>How much was gone through.</summary>
    public required AnalysisFigures Figures { get; init; }

    /// <summary>Whether every combination was gone through. Otherwise what was found was sampled, and there may be more.</summary>
    public bool IsProved => Figures.Sampled == 0;

    /// <summary>The findings that the policy does not stand by.</summary>
    public IEnumerable<PolicyFinding> Faults => Findings.Where(f => f.IsFault);

    /// <summary>Analyses a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="options">How; left out, as <see cref="PolicyAnalysisOptions"/> says.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is below its least.</exception>
    /// <exception cref="ArgumentException">Rules of a host stand beside the policy, which cannot be walked.</exception>
    public static PolicyAnalysis Of(TieringPolicy policy, PolicyAnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        options ??= new PolicyAnalysisOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostNodes, 1000, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Samples, 1, nameof(options));
        return policy.HasHostRules
            ? throw new ArgumentException("Rules of a host are code, which cannot be walked; analyse the policy without them.", nameof(policy))
            : new Analyser(policy, options).Analyse();
    }

    /// <summary>The findings and figures, to be read.</summary>
    public string ToText() => AnalysisText.Of(this);

    /// <summary>The findings and figures as JSON, in the form of <c>rules/schema/analysis.schema.json</c>.</summary>
    public byte[] ToUtf8Json() => AnalysisJson.ToUtf8Json(this);
}
