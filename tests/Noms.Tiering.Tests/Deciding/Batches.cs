using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class Batches
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);
    private static readonly TieringEngine Engine = new(TieringPolicies.Noms2005);
    private static readonly TieringCase[] Cases = [.. Enumerable.Range(0, 3000).Select(Case)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(-1)]
    public void Each_outcome_stands_at_the_place_of_its_case_whatever_the_number_of_threads(int threads)
    {
        var outcomes = Engine.CreateOutcomes();

        Engine.DecideAll(Cases, AsOf, outcomes, threads);

        outcomes.Count.Should().Be(Cases.Length);
        outcomes.AsOf.Should().Be(AsOf);
        for (var index = 0; index < Cases.Length; index++)
        {
            Account(outcomes[index]).Should().Be(Account(Engine.Decide(Cases[index], AsOf)), "case {0}", index);
        }
    }

    [Fact]
    public void An_engine_that_was_prepared_decides_a_batch_alike()
    {
        var prepared = new TieringEngine(TieringPolicies.Noms2005);
        prepared.Prepare();
        var outcomes = prepared.CreateOutcomes();

        prepared.DecideAll(Cases, AsOf, outcomes);

        for (var index = 0; index < Cases.Length; index++)
        {
            Account(outcomes[index]).Should().Be(Account(Engine.Decide(Cases[index], AsOf)), "case {0}", index);
            if (index % 100 == 0)
            {
                outcomes[index].DecisionOf(Cases[index]).Trace.ToText().Should().Be(Engine.Decide(Cases[index], AsOf).Trace.ToText());
            }
        }
    }

    [Fact]
    public void With_its_case_given_again_an_outcome_has_the_whole_trace()
    {
        var outcomes = Engine.CreateOutcomes();
        Engine.DecideAll(Cases.AsMemory(0, 50), AsOf, outcomes);

        for (var index = 0; index < 50; index++)
        {
            outcomes[index].DecisionOf(Cases[index]).Trace.ToText().Should().Be(Engine.Decide(Cases[index], AsOf).Trace.ToText());
        }
    }

    [Fact]
    public void A_case_that_comes_to_something_else_is_not_that_of_an_outcome()
    {
        var outcomes = Engine.CreateOutcomes();
        Engine.DecideAll(Cases.AsMemory(0, 1), AsOf, outcomes);
        var other = TieringCase.Create("other").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.VeryHigh).Build();

        outcomes[0].Invoking(o => o.DecisionOf(other)).Should().Throw<ArgumentException>().WithMessage("*something else*");
    }

    [Fact]
    public void A_case_of_the_same_facts_with_an_override_of_its_own_is_not_that_of_an_outcome()
    {
        var outcomes = Engine.CreateOutcomes();
        Engine.DecideAll(Cases.AsMemory(0, 1), AsOf, outcomes);
        var other = TieringCase.Create("other").WithOverride(new()
        {
            Id = "O1",
            Authority = OverrideAuthority.Local,
            Reason = "Agreed by the panel",
            Source = "panel minutes",
            EffectiveFrom = new(2006, 1, 1),
            Scale = "tier",
            Form = OverrideForm.Level,
            Level = outcomes[0].LevelOf(0)!.Id == "4" ? "3" : "4",
        });
        foreach (var fact in Cases[0].Facts)
        {
            other.With(fact);
        }

        outcomes[0].Invoking(o => o.DecisionOf(other.Build())).Should().Throw<ArgumentException>().WithMessage("*something else*");
    }

    [Fact]
    public void Outcomes_may_be_filled_again_with_fewer_cases_and_with_more()
    {
        var outcomes = Engine.CreateOutcomes();
        foreach (var count in new[] { 300, 2, 0, 3000 })
        {
            Engine.DecideAll(Cases.AsMemory(0, count), AsOf, outcomes, threads: 2);

            outcomes.Count.Should().Be(count);
            outcomes.Invoking(o => o[count]).Should().Throw<ArgumentOutOfRangeException>();
        }

        Account(outcomes[2999]).Should().Be(Account(Engine.Decide(Cases[2999], AsOf)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_batch_that_is_cancelled_leaves_no_outcomes(int threads)
    {
        var outcomes = Engine.CreateOutcomes();
        Engine.DecideAll(Cases, AsOf, outcomes, threads);

        Engine.Invoking(e => e.DecideAll(Cases, AsOf, outcomes, threads, new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Deciding_a_batch_again_allocates_nothing_for_a_case()
    {
        TieringCase[] decided = [.. Cases.Where(c => Engine.Decide(c, AsOf).State == DecisionState.Decided)];
        var outcomes = Engine.CreateOutcomes();
        Engine.DecideAll(decided, AsOf, outcomes, threads: 1);

        // What it takes for the batch as a whole is the same for few and for many.
        Allocated(decided, outcomes).Should().Be(Allocated(decided.AsMemory(0, 300), outcomes));
    }

    [Fact]
    public void What_cannot_be_a_batch_is_refused()
    {
        var outcomes = Engine.CreateOutcomes();
        var others = new TieringEngine(TieringPolicies.Utm2021).CreateOutcomes();

        Engine.Invoking(e => e.DecideAll(Cases, AsOf, others)).Should().Throw<ArgumentException>().WithMessage("*another engine*");
        Engine.Invoking(e => e.DecideAll(Cases, AsOf, outcomes, threads: 0)).Should().Throw<ArgumentOutOfRangeException>();
        Engine.Invoking(e => e.DecideAll(new TieringCase[] { null! }, AsOf, outcomes)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(10_000)]
    public async Task A_stream_comes_out_in_its_order(int count)
    {
        var place = 0;

        await foreach (var decided in Engine.DecideAll(Stream(count), AsOf, threads: 2))
        {
            decided.Case.Should().BeSameAs(Cases[place % Cases.Length]);
            Account(decided.Outcome).Should().Be(Account(Engine.Decide(decided.Case, AsOf)));
            place++;
        }

        place.Should().Be(count);
    }

    [Fact]
    public async Task A_stream_that_is_left_early_is_closed()
    {
        var source = new Closing(Stream(100_000));

        await foreach (var _ in Engine.DecideAll(source, AsOf, threads: 2))
        {
            break;
        }

        source.IsClosed.Should().BeTrue();
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_stops()
    {
        using var cancellation = new CancellationTokenSource();
        var seen = 0;

        var going = async () =>
        {
            await foreach (var _ in Engine.DecideAll(Stream(1_000_000), AsOf, threads: 2, cancellation.Token))
            {
                seen++;
                await cancellation.CancelAsync();
            }
        };

        await going.Should().ThrowAsync<OperationCanceledException>();
        seen.Should().BeLessThan(10_000);
    }

    private static long Allocated(ReadOnlyMemory<TieringCase> cases, TieringOutcomes outcomes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Engine.DecideAll(cases, AsOf, outcomes, threads: 1);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TieringCase Case(int number)
    {
        var person = TieringCase.Create($"C{number}");
        if (number % 3 != 0)
        {
            person.With(Determinants.Ogrs3, number % 101);
        }

        if (number % 5 != 0)
        {
            person.With(Determinants.RiskOfSeriousHarm, (RiskOfSeriousHarm)(number % 4), date: AsOf.AddDays(number % 97 == 0 ? 1 : -1));
        }

        return person.With(Determinants.Notorious, number % 7 == 0).With(Determinants.AccommodationNeed, (NeedSeverity)(number % 3)).Build();
    }

    private static async IAsyncEnumerable<TieringCase> Stream(int count)
    {
        for (var index = 0; index < count; index++)
        {
            if (index % 1000 == 999)
            {
                await Task.Yield();
            }

            yield return Cases[index % Cases.Length];
        }
    }

    private static string Account(CaseOutcome outcome) => string.Join(
        ' ',
        outcome.State,
        outcome.LevelOf(0),
        outcome.CalculatedLevelOf(0),
        outcome.IsProvisional,
        string.Join(',', outcome.PossibleOf(0)),
        string.Join(',', Engine.Policy.Rules.Select(outcome.TruthOf)),
        string.Join(',', outcome.MetRules.Select(r => r.Id)));

    private static string Account(TieringDecision decision) => string.Join(
        ' ',
        decision.State,
        decision.Level,
        decision.Scales[0].CalculatedLevel,
        decision.IsProvisional,
        string.Join(',', decision.Scales[0].Possible),
        string.Join(',', decision.Trace.Rules.Select(r => r.Truth)),
        string.Join(',', decision.Trace.Rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule.Id)));

    private sealed class Closing(IAsyncEnumerable<TieringCase> source) : IAsyncEnumerable<TieringCase>, IAsyncEnumerator<TieringCase>
    {
        private IAsyncEnumerator<TieringCase>? _from;

        public bool IsClosed { get; private set; }

        public TieringCase Current => _from!.Current;

        public IAsyncEnumerator<TieringCase> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            _from = source.GetAsyncEnumerator(cancellationToken);
            return this;
        }

        public ValueTask<bool> MoveNextAsync() => _from!.MoveNextAsync();

        public ValueTask DisposeAsync()
        {
            IsClosed = true;
            return _from!.DisposeAsync();
        }
    }
}
