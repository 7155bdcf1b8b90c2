using Noms.Tiering;
using Noms.Tiering.NRules;
using NRules;
using NRules.Fluent;

namespace LocalRule;

/// <summary>Decides a case by the 2005 model with a rule of an area beside it, and prints why.</summary>
public static class Sample
{
    /// <summary>The engine: the policy, and the area's rules beside it.</summary>
    public static NRulesTieringEngine Engine()
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.From(typeof(OneTierAtATime)));
        return new NRulesTieringEngine(TieringPolicies.Noms2005, new HostRules([OneTierAtATime.Declared], repository.GetRules()));
    }

    /// <summary>Prints the trace of a case that the area's rule decides.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var person = TieringCase.Create("C1")
            .With(Determinants.Ogrs3, 20)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Low)
            .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
            .WithPreviousLevel("tier", "4")
            .Build();
        output.Write(Engine().Decide(person, asOf: new DateOnly(2006, 3, 1)).Trace.ToText());
    }
}
