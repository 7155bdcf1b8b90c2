using System.Buffers;
using System.Text;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;
using Noms.Tiering.Receipts;
using Xunit;

namespace Noms.Tiering.Tests.Properties;

public sealed class ReplayProperties
{
    [Fact]
    public void A_receipt_and_a_case_that_were_kept_as_files_replay_as_the_same() => Generated.Check(200, 20, (subject, tieringCase, _) =>
    {
        var receipt = ReceiptReader.Read(subject.Engine.Decide(tieringCase, subject.AsOf).Receipt.ToUtf8Json()).Receipt;
        var kept = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(tieringCase, kept);
        var replay = Replay.Of(receipt, TieringCaseReader.Read(kept.WrittenSpan, subject.Policy.Catalogue).Case, subject.Engine);
        return replay.ToString() == "same" ? null : replay.ToString();
    });

    [Fact]
    public void A_case_with_a_fact_fewer_has_other_inputs_whatever_comes_of_it() => Generated.Check(200, 20, (subject, tieringCase, dice) =>
    {
        if (tieringCase.Facts.IsEmpty)
        {
            return null;
        }

        var dropped = dice.Pick(tieringCase.Facts);
        var replay = Replay.Of(subject.Engine.Decide(tieringCase, subject.AsOf).Receipt, tieringCase.WithFacts(tieringCase.Facts.Where(f => f != dropped)), subject.Engine);
        return replay.Differences.Any(d => d.Part == ReplayPart.Inputs) ? null : $"without {dropped.Determinant.Id} the inputs are said to be the same";
    });

    [Fact]
    public void An_overlay_that_adds_nothing_decides_as_the_policy_does() => Generated.Check(100, 20, (subject, tieringCase, _) =>
    {
        var text = $$"""{ "overlay": "none", "version": "1", "title": "nothing", "extends": { "policy": "{{subject.Policy.Id}}", "version": "{{subject.Policy.Version}}" }, "effective": { "from": "1900-01-01" } }""";
        var overlaid = OverlayReader.Read(Encoding.UTF8.GetBytes(text), subject.Policy).Policy;
        var replay = Replay.Of(subject.Engine.Decide(tieringCase, subject.AsOf).Receipt, tieringCase, overlaid);
        return replay.Differences.All(d => d.Part == ReplayPart.Policy) ? null : replay.ToString();
    });
}
