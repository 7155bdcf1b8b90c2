using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Noms.Tiering.OasysForm.Tests.Browsing;

/// <summary>A tab, driven as a person drives it: by keys and clicks.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private int _last;

    /// <summary>The addresses that pages asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>What pages complained of in the console, refused loads included.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Tab> Open(int port)
    {
        using var client = new HttpClient();
        var pages = JsonNode.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json/list")))!.AsArray();
        var tab = new Tab();
        var page = pages.First(p => (string)p!["type"]! == "page")!;
        await tab._socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), CancellationToken.None);
        _ = Task.Run(tab.Listen);
        foreach (var domain in new[] { "Page", "Runtime", "Network", "Log", "Accessibility" })
        {
            await tab.Send(domain + ".enable");
        }

        return tab;
    }

    public Task GoTo(Uri address) => Leaving(() => Send("Page.navigate", new() { ["url"] = address.ToString() }));

    /// <summary>What a script comes to.</summary>
    public async Task<JsonNode?> Script(string script)
    {
        var result = await Send("Runtime.evaluate", new() { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });
        return result["exceptionDetails"] is null ? result["result"]!["value"] : throw new InvalidOperationException(result["exceptionDetails"]!.ToJsonString());
    }

    /// <summary>Waits until a script comes to true.</summary>
    public async Task Until(string script)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await Holds(script))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Presses a key, such as <c>Tab</c>, <c>Enter</c> or a space.</summary>
    public async Task Press(string key)
    {
        var (code, number, text) = key switch
        {
            "Tab" => ("Tab", 9, ""),
            "Enter" => ("Enter", 13, "\r"),
            " " => ("Space", 32, " "),
            "ArrowDown" => ("ArrowDown", 40, ""),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };
        var down = new JsonObject { ["type"] = text.Length > 0 ? "keyDown" : "rawKeyDown", ["key"] = key, ["code"] = code, ["windowsVirtualKeyCode"] = number };
        if (text.Length > 0)
        {
            down["text"] = text;
        }

        await Send("Input.dispatchKeyEvent", down);
        await Send("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = key, ["code"] = code, ["windowsVirtualKeyCode"] = number });
    }

    public Task Type(string text) => Send("Input.insertText", new() { ["text"] = text });

    /// <summary>Presses Tab until an element has the focus, as one without a mouse does.</summary>
    public async Task TabTo(string selector)
    {
        for (var press = 0; press < 200; press++)
        {
            if ((bool)(await Script($"document.activeElement.matches({JsonSerializer.Serialize(selector)})"))!)
            {
                return;
            }

            await Press("Tab");
        }

        throw new InvalidOperationException($"Tab does not lead to {selector}.");
    }

    /// <summary>Does what leads to another page, and waits until that is there.</summary>
    public async Task Leaving(Func<Task> act)
    {
        await Script("window.isOld = true");
        await act();
        await Until("!window.isOld && document.readyState === 'complete'");
    }

    /// <summary>What a screen reader is told: of each node its role, its name and what describes it.</summary>
    public async Task<IReadOnlyList<(string Role, string Name)>> Heard()
    {
        var tree = await Send("Accessibility.getFullAXTree");
        return [.. tree["nodes"]!.AsArray().Where(n => n!["ignored"]?.GetValue<bool>() != true).Select(n => ((string?)n!["role"]?["value"] ?? "", (string?)n["name"]?["value"] ?? ""))];
    }

    /// <summary>A picture of the whole page.</summary>
    public async Task<byte[]> Picture() =>
        Convert.FromBase64String((string)(await Send("Page.captureScreenshot", new() { ["captureBeyondViewport"] = true }))["data"]!);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        await Task.CompletedTask;
    }

    private async Task<bool> Holds(string script)
    {
        try
        {
            return await Script(script) is JsonValue value && value.TryGetValue<bool>(out var holds) && holds;
        }
        catch (InvalidOperationException leaving) when (leaving.Message.Contains("navigated", StringComparison.Ordinal) || leaving.Message.Contains("context", StringComparison.Ordinal))
        {
            // The page that was asked is on its way out; the next is asked again.
            return false;
        }
    }

    private async Task<JsonNode> Send(string method, JsonObject? parameters = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return await answer.Task.WaitAsync(Patience);
    }

    private async Task Listen()
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (true)
            {
                using var message = new MemoryStream();
                WebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                Take(JsonNode.Parse(message.ToArray())!);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The tab is closed.
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id && _waiting.TryRemove((int)id, out var answer))
        {
            if (message["error"] is { } error)
            {
                answer.SetException(new InvalidOperationException(error.ToJsonString()));
            }
            else
            {
                answer.SetResult(message["result"]!);
            }
        }
        else if ((string?)message["method"] == "Network.requestWillBeSent")
        {
            _requests.Enqueue((string)message["params"]!["request"]!["url"]!);
        }
        else if ((string?)message["method"] is "Log.entryAdded" or "Runtime.exceptionThrown")
        {
            _complaints.Enqueue(message["params"]!.ToJsonString());
        }
    }
}
