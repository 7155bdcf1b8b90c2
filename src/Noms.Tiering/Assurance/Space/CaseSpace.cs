using System.Numerics;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Space;

/// <summary>
/// Every case that a policy can tell apart, as combinations of cells, and what the policy makes of each as a diagram. Everything is known or
/// stood in, except that a determinant for which it matters whether it is recorded may be missing: what rests on it is then settled as
/// a decision settles it, a level at the lowest (or highest) of all its values, a condition met only where it is met for every value. Any
/// other missing determinant needs no cell of its own: its level is the lowest of those with the known cells, so whatever comes about with it missing
/// comes about with a value too.
/// </summary>
/// <remarks>Mutable, since it makes diagrams as they are asked for; for one thread at a time.</remarks>
internal sealed partial class CaseSpace
{
    /// <summary>The most nodes and edges where no other number is asked for.</summary>
    public const int NodeLimit = 8_000_000;
    private const int StepLimit = 8_000_000;

    private readonly DiagramMaker _maker;
    private readonly Existence _existence;
    private readonly CellValues _values;
    private readonly Dictionary<Condition, int> _conditions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Node, bool IsHighest), int> _settled = [];
    private readonly DiagramCount _count;
    private readonly DiagramFall _fall;
    private readonly long _mostSteps;

    /// <summary>Makes it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="asOf">The day from which days are counted; left out, a day of the policy's window on which no two counts come to one day, where there is one.</param>
    /// <param name="nodeLimit">The most nodes and edges.</param>
    /// <param name="mostSteps">The most steps that all diagrams together may take.</param>
    /// <exception cref="DiagramTooLargeException">Even which combinations exist would be too large.</exception>
    public CaseSpace(CompiledPolicy policy, DateOnly? asOf = null, int nodeLimit = NodeLimit, long mostSteps = long.MaxValue)
    {
        _mostSteps = mostSteps;
        Policy = policy;
        AsOf = asOf ?? DayOfCounts.In(policy);
        Store = new NodeStore(nodeLimit);
        Algebra = new DiagramAlgebra(Store, StepLimit);
        _maker = new DiagramMaker(policy, Store, StepLimit);
        _values = new CellValues(policy, AsOf);
        _existence = new Existence(policy, _maker, Store, Algebra, _values);
        _fall = new DiagramFall(Store);
        _count = new DiagramCount(Store, _maker, _values);
        Possible = _existence.Node;
    }

    public CompiledPolicy Policy { get; }

    /// <summary>The as-of date, which says where the cells of dates lie.</summary>
    public DateOnly AsOf { get; }

    public NodeStore Store { get; }

    public DiagramAlgebra Algebra { get; }

    /// <summary>What the diagrams ask for, in their order; it grows as more is asked for.</summary>
    public IReadOnlyList<DiagramVariable> Order => _maker.Order;

    /// <summary>1 for the combinations that a case can have, and 0 for the others.</summary>
    public int Possible { get; }

    /// <summary>How many steps of joining all diagrams took so far.</summary>
    public long Steps
    {
        get
        {
            _maker.StartAnew();
            Algebra.StartAnew();
            return Algebra.StepsBefore + _maker.StepsBefore + _fall.Steps;
        }
    }

    /// <summary>Whether every combination is one that a case can have: not where the tests of a list have too many joint outcomes to be gone through.</summary>
    public bool IsExact => Array.TrueForAll(Policy.Lists, l => l.Tests.Length == 0 || l.Space.Count > 0);

    /// <summary>How many combinations of cells there are in all.</summary>
    public BigInteger Combinations => CountOf(Store.Terminal(1));

    /// <summary>The level that the rules give on a scale, as its place.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="without">A rule to leave out, or -1.</param>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int LevelOf(ScaleCombination scale, int without = -1)
    {
        StartAnew();
        return Settle(_maker.LevelOf(scale, without), scale.Scale.MissingGivesHighest);
    }

    /// <summary>1 where a condition of the outcome is met, by its place among the policy's <see cref="CompiledPolicy.Conditions"/>.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int MetAt(int place)
    {
        StartAnew();
        return Settle(_maker.NodeOf(Policy.Conditions[place]), isHighest: false);
    }

    /// <summary>1 where a condition of the policy, or any part of one, is met. Not of what is asked of a list's elements.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    /// <exception cref="ArgumentException">A test in it is none of the policy's.</exception>
    public int MetBy(Condition condition)
    {
        StartAnew();
        return Settle(TruthOf(condition), isHighest: false);
    }

    /// <summary>The cell of a determinant that is no list, of the case or derived; of one that is missing not settled.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int CellOf(Determinant determinant)
    {
        StartAnew();
        return _maker.NodeOf(Policy.Variables[determinant]);
    }

    /// <summary>What stands in place of levels: 0 for nothing, 1 and up for the statuses and then the conditions of invalid data, the first that is met.</summary>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public int Instead()
    {
        var result = Store.Terminal(0);
        for (var place = Policy.SuffixStart - 1; place >= Policy.StatusStart; place--)
        {
            var one = place - Policy.StatusStart + 1;
            result = Algebra.Join(MetAt(place), result, (met, other) => met != 0 ? one : other);
        }

        return result;
    }

    /// <summary>1 where a diagram comes to something such.</summary>
    public int Where(int node, Func<long, bool> isSuch)
    {
        StartAnew();
        return Algebra.Map(node, value => isSuch(value) ? 1 : 0);
    }

    /// <summary>1 where both come to other than 0.</summary>
    public int Both(int left, int right)
    {
        StartAnew();
        return Algebra.Join(left, right, (l, r) => l != 0 && r != 0 ? 1 : 0);
    }

    /// <summary>1 where two diagrams come to different values.</summary>
    public int Differ(int left, int right)
    {
        StartAnew();
        return left == right ? Store.Terminal(0) : Algebra.Join(left, right, (l, r) => l != r ? 1 : 0);
    }

    /// <summary>Whether some case makes it other than 0.</summary>
    public bool CanBe(int node) => Both(node, Possible) != Store.Terminal(0);

    /// <summary>How many combinations make it other than 0.</summary>
    public BigInteger CountOf(int node) => _count.Of(Both(node, Possible));

    /// <summary>
    /// A case that brings a diagram to a value; <see langword="null"/> where none does, or where it rests on a list of which no example is known. It states
    /// what it needs and all that would otherwise be open, and leaves to their stand-ins what does not matter. It is decided before it is given.
    /// </summary>
    public TieringCase? WitnessOf(int node, long wanted)
    {
        var such = Both(Where(node, value => value == wanted), Possible);
        return such == Store.Terminal(0) ? null : new WitnessMaker(this, _existence, _values).Make(such, node, wanted);
    }

    /// <summary>A case in which a diagram comes to other than 0.</summary>
    public TieringCase? WitnessOf(int node) => WitnessOf(Where(node, value => value != 0), 1);

    private void StartAnew()
    {
        if (Steps > _mostSteps)
        {
            throw new DiagramTooLargeException();
        }
    }
}
