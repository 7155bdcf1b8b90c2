using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Noms.Tiering.Policies;
using Xunit.Sdk;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Checks a property of every generated policy and case, and reports the smallest failure that is cheaply found.</summary>
internal static class Generated
{
    private static readonly ulong Seed = Setting("NOMS_TIERING_PROPERTY_SEED") ?? 20050108;

    private static readonly int? Policies = (int?)Setting("NOMS_TIERING_PROPERTY_POLICIES");

    /// <summary>What is wrong with one case, or <see langword="null"/>.</summary>
    public delegate string? Fault(Subject subject, TieringCase tieringCase, Dice dice);

    /// <summary>Checks so many policies with so many cases each.</summary>
    /// <param name="policies">How many policies, where the environment does not say.</param>
    /// <param name="cases">How many cases for each.</param>
    /// <param name="fault">What is wrong with a case.</param>
    public static void Check(int policies, int cases, Fault fault)
    {
        var failures = new ConcurrentBag<Failure>();
        Parallel.For(0, Policies ?? policies, (index, loop) =>
        {
            if (FirstFailure(index, cases, fault) is { } failure)
            {
                failures.Add(failure);
                loop.Stop();
            }
        });
        if (failures.MinBy(f => f.PolicyIndex) is { } first)
        {
            throw new XunitException(first.Shrunk(fault).ToString());
        }
    }

    /// <summary>Checks so many generated cases of a policy that is there already.</summary>
    public static void CheckCases(TieringPolicy policy, int cases, Fault fault)
    {
        var engines = Subject.Of("{}", policy, default);
        for (var turn = 0; turn < cases; turn++)
        {
            var dice = Dice.For(Seed, turn);
            var subject = engines with { AsOf = CaseGenerator.Day(dice) };
            var made = new CaseGenerator(policy, subject.AsOf, dice).Make(MostCompletions(dice));
            if (Try(fault, subject, made, dice) is { } wrong)
            {
                throw new XunitException(new Failure(Seed, 0, turn, new() { ["id"] = policy.Id }, made, subject.AsOf, wrong).ToString());
            }
        }
    }

    /// <summary>A policy that was read.</summary>
    /// <exception cref="PolicyException">The file is faulty.</exception>
    public static Subject Read(string text, DateOnly asOf)
    {
        var policy = PolicyReader.Read(Encoding.UTF8.GetBytes(text)).Policy;
        return Subject.Of(text, policy, asOf);
    }

    /// <summary>What is wrong with a case; an exception is wrong too.</summary>
    public static string? Try(Fault fault, Subject subject, TieringCase tieringCase, Dice dice)
    {
        try
        {
            return fault(subject, tieringCase, dice);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static Failure? FirstFailure(int index, int cases, Fault fault)
    {
        var dice = Dice.For(Seed, index);
        var json = PolicyGenerator.Make(dice);
        var asOf = CaseGenerator.Day(dice);
        Subject subject;
        try
        {
            subject = Read(json.ToJsonString(), asOf);
        }
        catch (Exception exception)
        {
            return new(Seed, index, 0, json, null, asOf, exception.ToString());
        }

        for (var turn = 0; turn < cases; turn++)
        {
            var own = Dice.For(Seed, index, turn);
            var made = new CaseGenerator(subject.Policy, asOf, own).Make(MostCompletions(own));
            if (Try(fault, subject, made, Dice.For(Seed, index, turn)) is { } wrong)
            {
                return new(Seed, index, turn, json, made, asOf, wrong);
            }
        }

        return null;
    }

    /// <summary>Mostly few, so that many cases are walked in the time, and now and then many.</summary>
    private static int MostCompletions(Dice dice) => dice.Next(100) switch
    {
        < 70 => 24,
        < 94 => 100,
        < 99 => 400,
        _ => 2_000,
    };

    private static ulong? Setting(string name) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
