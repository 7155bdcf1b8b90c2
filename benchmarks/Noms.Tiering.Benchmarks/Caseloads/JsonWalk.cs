using System.Text.Json;

namespace Noms.Tiering.Benchmarks.Caseloads;

/// <summary>The yardstick of NDJSON: one thread that goes through the tokens and keeps nothing.</summary>
internal static class JsonWalk
{
    /// <summary>How many tokens there are.</summary>
    /// <param name="input">JSON values after one another, none with a token of more than 256 KiB.</param>
    public static long Tokens(Stream input)
    {
        var buffer = new byte[1 << 18];
        var state = new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true });
        var held = 0;
        var tokens = 0L;
        int read;
        do
        {
            read = input.Read(buffer, held, buffer.Length - held);
            var reader = new Utf8JsonReader(buffer.AsSpan(0, held + read), isFinalBlock: read == 0, state);
            while (reader.Read())
            {
                tokens++;
            }

            var used = (int)reader.BytesConsumed;
            held = held + read - used;
            buffer.AsSpan(used, held).CopyTo(buffer);
            state = reader.CurrentState;
        }
        while (read > 0);
        return tokens;
    }
}
