namespace Noms.Tiering.NRules;

/// <summary>The tags of the NRules rules of a policy.</summary>
/// <remarks>Safe to use from any number of threads.</remarks>
public static class RuleTags
{
    /// <summary>The scale on which a rule proposes, such as <c>scale:tier</c>; a rule that gives an output has none.</summary>
    public static string Scale(string scaleId) => "scale:" + scaleId;

    /// <summary>The stage of a rule, such as <c>stage:0</c> for one that reads the case alone; see <see cref="Policies.PolicyRule.Stage"/>.</summary>
    public static string Stage(string stage) => "stage:" + stage;

    /// <summary>Whose rule it is, such as <c>layer:national</c>.</summary>
    public static string Layer(string layer) => "layer:" + layer;
}
