using System.Numerics;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Counts combinations of cells that a case can have.</summary>
internal sealed class JointCount
{
    private readonly JointSpace _space;
    private readonly BigInteger[] _after;
    private readonly Dictionary<int, BigInteger> _known = [];

    public JointCount(JointSpace space)
    {
        _space = space;
        _after = new BigInteger[space.Axes.Count + 1];
        _after[^1] = BigInteger.One;
        for (var place = space.Axes.Count - 1; place >= 0; place--)
        {
            _after[place] = _after[place + 1] * space.Axes[place].Exists.Count(exists => exists);
        }
    }

    /// <summary>All that there are.</summary>
    public BigInteger All => _after[0];

    /// <summary>Those that bring a diagram to other than 0.</summary>
    public BigInteger Of(int node) => Count(node, 0);

    private BigInteger Count(int node, int from)
    {
        var place = _space.Store.VariableOf(node);
        if (place < 0)
        {
            return _space.Store.ValueOf(node) == 0 ? BigInteger.Zero : _after[from];
        }

        if (!_known.TryGetValue(node, out var below))
        {
            below = BigInteger.Zero;
            var children = _space.Store.ChildrenOf(node);
            for (var cell = 0; cell < children.Length; cell++)
            {
                below += _space.Axes[place].Exists[cell] ? Count(children[cell], place + 1) : BigInteger.Zero;
            }

            _known.Add(node, below);
        }

        return below * (_after[from] / _after[place]);
    }
}
