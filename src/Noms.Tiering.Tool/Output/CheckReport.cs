using System.Globalization;
using System.Text;
using System.Text.Json;
using Noms.Tiering.Policies;
using Noms.Tiering.Tool.Choosing;

namespace Noms.Tiering.Tool.Output;

/// <summary>What a check found, file by file.</summary>
internal static class CheckReport
{
    public static string Text(IEnumerable<CheckedFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{InputBytes.NameOf(file.Path)}: {file.Kind}{(file.Policy is { } policy && file.Path != policy.ToString() ? $" {policy}" : "")}: {Verdict(file)}\n");
            foreach (var found in file.Diagnostics)
            {
                text.Append(CultureInfo.InvariantCulture, $"{InputBytes.NameOf(file.Path)}:{found}\n");
            }
        }

        return text.ToString();
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<CheckedFile> files)
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteString("kind", file.Kind);
            json.WriteBoolean("isChecked", !file.IsUnread);
            WritePolicy(json, file.Policy);
            json.WriteStartArray("findings");
            foreach (var found in file.Diagnostics)
            {
                Write(json, found);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Verdict(CheckedFile file) => file switch
    {
        { IsUnread: true } => Palette.Warning("not checked, since the policy is faulty"),
        { Errors: > 0 } => Palette.Bad(Count(file.Errors, "fault") + (file.Warnings > 0 ? $", {Count(file.Warnings, "warning")}" : "")),
        { Warnings: > 0 } => Palette.Warning(Count(file.Warnings, "warning")),
        _ => Palette.Good("no fault"),
    };

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static void WritePolicy(Utf8JsonWriter json, TieringPolicy? policy)
    {
        if (policy is not null)
        {
            json.WriteStartObject("policy");
            json.WriteString("id", policy.Id);
            json.WriteString("version", policy.Version);
            json.WriteString("hash", policy.Hash);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, Diagnostic found)
    {
        json.WriteStartObject();
        json.WriteString("code", found.Code);
        json.WriteString("severity", found.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("message", found.Message);
        json.WriteString("pointer", found.Pointer);
        json.WriteNumber("line", found.Line);
        json.WriteNumber("column", found.Column);
        json.WriteEndObject();
    }
}
