namespace Noms.Tiering.Receipts;

/// <summary>Decides a case again and compares what comes of it with a receipt.</summary>
/// <remarks>Safe to use from any number of threads.</remarks>
public static class Replay
{
    /// <summary>Replays a receipt.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="tieringCase">The case, as it is kept.</param>
    /// <param name="policy">The policy. It is compiled at each call; for many receipts give an engine.</param>
    /// <param name="key">The key with which the receipt was made; none for one without.</param>
    /// <exception cref="ArgumentException">The receipt was made with a key and none is given, or the other way round.</exception>
    public static ReplayResult Of(DecisionReceipt receipt, TieringCase tieringCase, TieringPolicy policy, ReadOnlySpan<byte> key = default) =>
        Of(receipt, tieringCase, new TieringEngine(policy), key);

    /// <summary>Replays a receipt with an engine of one policy, whatever the day.</summary>
    /// <inheritdoc cref="Of(DecisionReceipt, TieringCase, TieringPolicy, ReadOnlySpan{byte})" />
    public static ReplayResult Of(DecisionReceipt receipt, TieringCase tieringCase, ITieringEngine engine, ReadOnlySpan<byte> key = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ThrowIfUnfit(receipt, key);
        return Compare(receipt, engine.Decide(tieringCase, receipt.AsOf), key);
    }

    /// <summary>Replays a receipt under the version of a policy that is in force on its day.</summary>
    /// <inheritdoc cref="Of(DecisionReceipt, TieringCase, TieringPolicy, ReadOnlySpan{byte})" />
    public static ReplayResult Of(DecisionReceipt receipt, TieringCase tieringCase, VersionedTieringEngine engine, ReadOnlySpan<byte> key = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ThrowIfUnfit(receipt, key);
        if (engine.Versions.TryFind(receipt.AsOf, out _, out _))
        {
            return Compare(receipt, engine.Decide(tieringCase, receipt.AsOf), key);
        }

        var differences = new ReplayDifferences();
        differences.Seal(receipt);
        differences.Add(ReplayPart.Policy, "version in force", receipt.Policy.Version, "");
        return new ReplayResult(differences.All, null);
    }

    private static ReplayResult Compare(DecisionReceipt receipt, TieringDecision decision, ReadOnlySpan<byte> key)
    {
        var differences = new ReplayDifferences();
        differences.Seal(receipt);
        differences.Compare(receipt, key.IsEmpty ? decision.Receipt : decision.ReceiptWith(key));
        return new ReplayResult(differences.All, decision);
    }

    private static void ThrowIfUnfit(DecisionReceipt receipt, ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (receipt.Hashing == HashMethod.KeyedSha256 == key.IsEmpty)
        {
            throw new ArgumentException(key.IsEmpty ? "The receipt was made with a key; give it." : "The receipt was made without a key.", nameof(key));
        }
    }
}
