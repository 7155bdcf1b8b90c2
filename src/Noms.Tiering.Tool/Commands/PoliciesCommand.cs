using System.CommandLine;
using System.Text.Json;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>policies</c>: what the library has.</summary>
internal static class PoliciesCommand
{
    public static Command Make()
    {
        var command = new Command("policies", "List the policies that come with the library, in every version.");
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        return command;
    }

    private static int Run(bool asJson)
    {
        if (asJson)
        {
            Json.Print(WriteAll);
        }
        else
        {
            string[] head = ["policy", "version", "in force", "scales", "title"];
            Printed.Text(TextTable.Of([head, .. TieringPolicies.All.Select(Row)]));
        }

        return ExitCode.Done;
    }

    private static string[] Row(TieringPolicy policy) =>
    [
        policy.Id,
        policy.Version,
        policy.EffectiveTo is { } to ? $"{Dates.Text(policy.EffectiveFrom)} to {Dates.Text(to)}" : $"from {Dates.Text(policy.EffectiveFrom)}",
        string.Join(", ", policy.Scales.Select(scale => $"{scale.Id} {scale.Levels[0].Id} to {scale.Levels[^1].Id}")),
        policy.Title,
    ];

    private static void WriteAll(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var policy in TieringPolicies.All)
        {
            Write(json, policy);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TieringPolicy policy)
    {
        json.WriteStartObject();
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        json.WriteString("title", policy.Title);
        json.WriteString("description", policy.Description);
        json.WriteString("from", Dates.Text(policy.EffectiveFrom));
        if (policy.EffectiveTo is { } to)
        {
            json.WriteString("to", Dates.Text(to));
        }

        json.WriteString("hash", policy.Hash);
        json.WriteStartArray("scales");
        foreach (var scale in policy.Scales)
        {
            json.WriteStartObject();
            json.WriteString("id", scale.Id);
            json.WriteString("title", scale.Title);
            Json.Texts(json, "levels", scale.Levels.Select(level => level.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Json.Texts(json, "reads", policy.Reads.Select(read => read.Determinant.Id));
        json.WriteNumber("rules", policy.Rules.Length);
        json.WriteEndObject();
    }
}
