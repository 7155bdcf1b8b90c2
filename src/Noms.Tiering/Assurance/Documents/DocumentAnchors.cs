using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>Where the parts of a policy are found in its document. They rest on the ids alone, so that links from elsewhere stay good.</summary>
internal static class DocumentAnchors
{
    public static string Of(PolicyRule rule) => "rule-" + rule.Id;

    public static string Of(PolicyOverride one) => "override-" + one.Id;

    public static string Of(PolicyStatus status) => "status-" + status.Id;

    public static string Of(InvalidDataCondition invalid) => "invalid-" + invalid.Id;

    public static string Of(PolicyParameter parameter) => "parameter-" + parameter.Id;

    public static string Of(PolicySource source) => "source-" + source.Id;

    public static string Of(Scale scale) => "scale-" + scale.Id;

    public static string OfFact(Determinant determinant) => "fact-" + determinant.Id;

    public static string OfDerived(Determinant output) => "derived-" + output.Id;
}
