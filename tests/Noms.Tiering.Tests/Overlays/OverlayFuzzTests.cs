using System.Text;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Overlays;

public sealed class OverlayFuzzTests
{
    private const int Seed = 20050108;
    private const int Texts = 5_000;

    [Fact]
    public void No_text_however_damaged_makes_the_reader_throw_or_changes_what_is_national()
    {
        var random = new Random(Seed);
        var whole = Encoding.UTF8.GetBytes(WholeOverlay.Text);
        var tokens = (WholeOverlay.Text + WholePolicy.Text).Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes).ToArray();
        var national = WholeOverlay.National;
        var (faulty, sound) = (0, 0);

        for (var number = 0; number < Texts; number++)
        {
            var text = DamagedText.Of(whole, tokens, random);
            var result = Read(text, number);
            (faulty, sound) = result.IsSuccess ? (faulty, sound + 1) : (faulty + 1, sound);
            (result.IsSuccess == result.Diagnostics.IsEmpty).Should().BeTrue("text {0} of seed {1} is read or faulty", number, Seed);
            result.Diagnostics.Should().NotContain(d => d.Line < 1 || d.Column < 1);
            if (result.IsSuccess)
            {
                var policy = result.Policy;
                policy.Rules.Take(national.Rules.Length).Select(r => (r.Id, r.Layer, Form(r))).Should().Equal(national.Rules.Select(r => (r.Id, r.Layer, Form(r))));
                policy.Reads.Take(national.Reads.Length).Select(u => (u.Determinant.Id, u.StandIn)).Should().Equal(national.Reads.Select(u => (u.Determinant.Id, u.StandIn)));
                policy.Statuses.Select(s => s.Id).Should().Equal(national.Statuses.Select(s => s.Id));
            }
        }

        faulty.Should().BeGreaterThan(Texts / 2);
        sound.Should().BePositive();
    }

    private static (Type, bool) Form(PolicyRule rule) => (rule.Proposal.GetType(), rule.Proposal is FloorProposal { IsProtected: true });

    private static PolicyReadResult Read(byte[] text, int number)
    {
        try
        {
            return OverlayReader.Read(text, WholeOverlay.National);
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException($"text {number} of seed {Seed} is {Encoding.UTF8.GetString(text)}", thrown);
        }
    }
}
