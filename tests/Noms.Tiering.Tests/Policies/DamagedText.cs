namespace Noms.Tiering.Tests.Policies;

/// <summary>A file as bad luck would leave it.</summary>
internal static class DamagedText
{
    /// <summary>The text with up to three changes.</summary>
    public static byte[] Of(byte[] whole, byte[][] tokens, Random random)
    {
        var text = whole.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(6))
            {
                case 0:
                    text[at] = (byte)random.Next(256);
                    break;
                case 1:
                    text.RemoveRange(at, Math.Min(random.Next(1, 40), text.Count - at));
                    break;
                case 2:
                    text.InsertRange(at, whole.AsSpan(random.Next(whole.Length - 200), random.Next(200)));
                    break;
                default:
                    Swap(text, at, tokens[random.Next(tokens.Length)]);
                    break;
            }

            if (text.Count == 0)
            {
                text.Add(0);
            }
        }

        return [.. text];
    }

    /// <summary>Puts a token in the place of another, so that most texts are JSON still.</summary>
    private static void Swap(List<byte> text, int at, byte[] token)
    {
        var from = at;
        while (from > 0 && text[from - 1] is not ((byte)' ' or (byte)'\n' or (byte)','))
        {
            from--;
        }

        var to = at;
        while (to < text.Count && text[to] is not ((byte)' ' or (byte)'\n' or (byte)','))
        {
            to++;
        }

        text.RemoveRange(from, to - from);
        text.InsertRange(from, token);
    }
}
