using System.Net;
using FluentAssertions;

namespace Noms.Tiering.OasysForm.Tests;

/// <summary>Sends the form without a browser, as one without scripts would.</summary>
internal sealed class FormClient(RunningForm form) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = form.Address };

    public static Dictionary<string, string> Begun(string policy = "noms-2005", params (string Field, string Value)[] answers)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["policy"] = policy,
            ["reference"] = "X-1",
            ["asOf-day"] = "22",
            ["asOf-month"] = "11",
            ["asOf-year"] = "2026",
        };
        foreach (var (field, value) in answers)
        {
            fields[field] = value;
        }

        return fields;
    }

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<HttpResponseMessage> Send(string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>The page, with its text decoded.</summary>
    public async Task<string> Page(string path, Dictionary<string, string> fields)
    {
        using var response = await Send(path, fields);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();
}
