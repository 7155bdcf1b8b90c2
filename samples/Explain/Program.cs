using System.Text;
using Noms.Tiering;
using Noms.Tiering.Samples.Explain;

var person = HardCase.Build();
TieringDecision[] decisions =
[
    new TieringEngine(TieringPolicies.Noms2005).Decide(person, HardCase.AsOf),
    new TieringEngine(TieringPolicies.Utm2021).Decide(person, HardCase.AsOf),
    new VersionedTieringEngine(TieringPolicies.Hmpps2026).Decide(person, HardCase.AsOf),
];
var policies = decisions.Select(d => d.Policy.Id).ToList();
string? text = args switch
{
    [] => Summary.Of(decisions),
    [var policy, var form] when policies.Contains(policy) && Rendering.Forms.Contains(form) => Rendering.Of(decisions[policies.IndexOf(policy)], form),
    _ => null,
};
if (text is null)
{
    Console.Error.WriteLine($"give nothing, or a policy ({string.Join(", ", policies)}) and a form ({string.Join(", ", Rendering.Forms)})");
    return 2;
}

try
{
    using var output = Console.OpenStandardOutput();
    output.Write(Encoding.UTF8.GetBytes(text));
    return 0;
}
catch (IOException failure)
{
    Console.Error.WriteLine($"cannot write: {failure.Message}");
    return 4;
}
