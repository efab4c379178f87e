// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Mgos.Templates.Tests;

/// <summary>An app that <c>dotnet run</c> builds and starts.</summary>
internal sealed class RunningApp : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);

    private readonly HttpClient _client;
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    internal RunningApp(string folder)
    {
        int port = FreePort();
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        _process = Command.Start(folder, _output, Command.Dotnet, "run", "--", "--state-dir", Path.Combine(folder, "obj", "state"), "--set", $"http.listen_addr=127.0.0.1:{port}", "--set", "debug.level=3");
    }

    internal Uri Address => _client.BaseAddress!;

    internal string Log
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Names of the libraries in the order in which they have started.</summary>
    internal List<string> Started =>
        [.. Log.Split('\n').Where(line => line.Contains("BootSequence.cs") && line.Contains(" Init ") && !line.Contains("Init done")).Select(line => line[(line.IndexOf(" Init ", StringComparison.Ordinal) + " Init ".Length)..].Trim())];

    /// <summary>Calls a method, as soon as the app is there.</summary>
    internal async Task<JsonElement> Call(string method, string arguments = "{}")
    {
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_patience && !_process.HasExited; await Task.Delay(50))
        {
            try
            {
                using HttpResponseMessage answer = await _client.PostAsync("rpc/" + method, new StringContent(arguments, Encoding.UTF8, "application/json"));
                string text = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.IsSuccessStatusCode, text);
                return JsonDocument.Parse(text).RootElement;
            }
            catch (HttpRequestException)
            {
                // It is not listening yet.
            }
        }

        Assert.Fail("the app does not answer:\n" + Log);
        return default;
    }

    internal async Task<string> Get(string path) => await _client.GetStringAsync(path);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
