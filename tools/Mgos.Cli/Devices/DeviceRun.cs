// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mgos.Client;
using Mgos.Client.Config;
using Mgos.Client.Files;

namespace Mgos.Cli.Devices;

/// <summary>One run of a command that has a connection to a device.</summary>
internal sealed class DeviceRun : IAsyncDisposable
{
    internal static readonly JsonSerializerOptions JsonLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions s_indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };
    private static readonly TimeSpan s_probeTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_probeInterval = TimeSpan.FromMilliseconds(200);

    private readonly DeviceCommands _commands;
    private DeviceClient? _open;

    private DeviceRun(DeviceCommands commands, ParseResult parsed, DeviceClient client, CancellationToken cancel)
    {
        _commands = commands;
        Parsed = parsed;
        _open = Client = client;
        Cancel = cancel;
        Files = new DeviceFiles(client) { PieceBytes = commands.Options.ChunkSize(parsed), Attempts = commands.Options.Attempts(parsed) };
    }

    internal ParseResult Parsed { get; }

    internal DeviceClient Client { get; private set; }

    internal CancellationToken Cancel { get; }

    internal DeviceFiles Files { get; }

    internal DeviceConfig Config => new(Client);

    internal Terminal Terminal => _commands.Terminal;

    internal TextWriter Output => Terminal.Output;

    internal bool IsJson => _commands.Options.IsJson(Parsed);

    /// <summary>Connects.</summary>
    internal static async Task<DeviceRun> StartAsync(DeviceCommands commands, ParseResult parsed, CancellationToken cancel)
    {
        Action<string>? trace = commands.Options.IsVerbose(parsed) ? commands.Terminal.Errors.WriteLine : null;
        DeviceClientOptions options = commands.Options.ToClientOptions(parsed, trace);
        string port = commands.Options.Port(parsed);
        DeviceClient client = commands.Options.Wait(parsed) is { } wait
            ? await WaitAsync(port, options, wait, cancel)
            : await DeviceClient.ConnectAsync(port, options, cancel);
        return new DeviceRun(commands, parsed, client, cancel);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync();

    /// <summary>Connects once more, as a device that restarts may need.</summary>
    /// <exception cref="DevicePortException">It is not there yet.</exception>
    internal async Task<DeviceClient> ReconnectAsync()
    {
        await CloseAsync();
        return _open = Client = await DeviceClient.ConnectAsync(_commands.Options.Port(Parsed), _commands.Options.ToClientOptions(Parsed, null), Cancel);
    }

    /// <summary>Gives the whole name of a file of this PC.</summary>
    internal string PathOf(string name) => Path.GetFullPath(name, _commands.Options.Folder(Parsed, Terminal.Folder));

    /// <summary>Prints JSON over several lines.</summary>
    internal void WriteJson(JsonNode? node) => Output.WriteLine(node?.ToJsonString(s_indented) ?? "null");

    /// <summary>Runs something long with a progress bar, where somebody can see it.</summary>
    internal Task WithProgressAsync(string title, Func<IProgress<FileProgress>?, Task> work) =>
        Terminal.IsProgressSeen && !IsJson ? ProgressBar.RunAsync(Terminal.Errors, title, work) : work(null);

    private async ValueTask CloseAsync()
    {
        DeviceClient? client = _open;
        _open = null;
        if (client != null)
            await client.DisposeAsync();
    }

    private static async Task<DeviceClient> WaitAsync(string port, DeviceClientOptions options, TimeSpan wait, CancellationToken cancel)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); ;)
        {
            try
            {
                return await ProbeAsync(port, options, cancel);
            }
            catch (DevicePortException e) when (watch.Elapsed < wait && e.Failure is DeviceFailure.NoConnection or DeviceFailure.Timeout)
            {
                await Task.Delay(s_probeInterval, cancel);
            }
        }
    }

    private static async Task<DeviceClient> ProbeAsync(string port, DeviceClientOptions options, CancellationToken cancel)
    {
        DeviceClient client = await DeviceClient.ConnectAsync(port, options, cancel);
        try
        {
            TimeSpan timeout = options.Timeout < s_probeTimeout ? options.Timeout : s_probeTimeout;
            await client.CallAsync("RPC.Ping", null, timeout, cancel);
            return client;
        }
        catch (RpcException)
        {
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }
}
