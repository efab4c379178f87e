// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Mgos.Client;

namespace Mgos.Cli.Devices;

/// <summary>The options of all commands that work on a device.</summary>
/// <remarks>Hidden ones are those of <c>mos</c> that change nothing here, or that hardly anybody needs.</remarks>
internal sealed class DeviceOptions(Settings settings)
{
    private readonly Option<string?> _port = Text("--port", "PORT", "Address of the device: http://HOST/rpc, ws://HOST/rpc, mqtt://BROKER/ID, udp://HOST:PORT, /dev/ttyUSB0, COM3; the only serial port unless given");
    private readonly Option<string?> _timeout = Text("--timeout", "TIME", "Time that a connection and each call may take, such as 5s or 1m30s; 20s unless given");
    private readonly Option<string?> _wait = Text("--wait", "TIME", "Waits that long for a device that is not there yet, such as one that restarts");
    private readonly Option<string?> _credentials = Text("--rpc-creds", "USER:PASSWORD", "User and password, or @FILE for a file that holds them");
    private readonly Option<string?> _certificate = Text("--cert-file", "FILE", "Client certificate, PEM");
    private readonly Option<string?> _key = Text("--key-file", "FILE", "Key of the client certificate, PEM");
    private readonly Option<string?> _authority = Text("--ca-cert-file", "FILE", "Authorities that the server's certificate may come from, PEM; those of the system unless given");
    private readonly Option<bool> _insecure = new("--insecure") { Description = "Takes any certificate of the server" };
    private readonly Option<string?> _baudRate = Text("--baud-rate", "BAUD", "Speed of a serial line; 115200 unless given");
    private readonly Option<bool> _flowControl = new("--hw-flow-control") { Description = "Uses RTS and CTS of a serial line" };
    private readonly Option<bool> _setLines = new("--set-control-lines") { Hidden = true, DefaultValueFactory = _ => true };
    private readonly Option<bool> _invertLines = new("--inverted-control-lines") { Hidden = true };
    private readonly Option<bool> _usesArgs = new("--mgrpc-compat-args") { Hidden = true };
    private readonly Option<string?> _chunkSize = Text("--chunk-size", "BYTES", "Bytes of a file in one call; what suits the line unless given");
    private readonly Option<string?> _attempts = Text("--fs-op-attempts", "N", "How often a piece of a file is tried; 3 unless given");
    private readonly Option<string?> _folder = Text("--chdir", "DIR", "Folder that names of files start from");
    private readonly Option<bool> _json = new("--json") { Description = "Prints the result, or the error, as JSON" };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Shows frames and topics, and where an error comes from" };

    private readonly Option[] _ignored =
    [
        new Option<bool>("--reconnect"), new Option<bool>("--rpc-uart-no-delay"), new Option<bool>("--logtostderr"), new Option<bool>("--alsologtostderr"),
        new Option<string?>("-v"), new Option<string?>("--log_dir"), new Option<string?>("--log_file"), new Option<string?>("--stderrthreshold"), new Option<string?>("--vmodule"),
    ];

    /// <summary>Gives a command these options.</summary>
    internal void AddTo(Command command)
    {
        _folder.Aliases.Add("-C");
        _chunkSize.Hidden = _attempts.Hidden = _folder.Hidden = true;
        Option[] all =
        [
            _port, _timeout, _wait, _credentials, _certificate, _key, _authority, _insecure, _baudRate, _flowControl, _setLines, _invertLines, _usesArgs,
            _chunkSize, _attempts, _folder, _json, _verbose, .. _ignored,
        ];
        foreach (Option option in _ignored)
            option.Hidden = true;
        foreach (Option option in all.Where(option => command.Options.All(own => own.Name != option.Name)))
            command.Add(option);
    }

    internal bool IsJson(ParseResult parsed) => Flag(parsed, _json);

    internal bool IsVerbose(ParseResult parsed) => Flag(parsed, _verbose);

    internal string Port(ParseResult parsed) => Value(parsed, _port) ?? "auto";

    internal TimeSpan? Wait(ParseResult parsed) => Value(parsed, _wait) is { } text ? Duration.Parse(text) : null;

    internal int ChunkSize(ParseResult parsed) => Number(parsed, _chunkSize, 0, ClientLimits.MaxFrameBytes / 2);

    internal int Attempts(ParseResult parsed) => Number(parsed, _attempts, 3, 100);

    /// <summary>Gives the folder that names of files start from.</summary>
    internal string Folder(ParseResult parsed, string folder) => Value(parsed, _folder) is { } change ? Path.GetFullPath(change, folder) : folder;

    /// <summary>Gives what a connection needs.</summary>
    /// <exception cref="FormatException">An option is wrong.</exception>
    internal DeviceClientOptions ToClientOptions(ParseResult parsed, Action<string>? trace) => new()
    {
        Timeout = Value(parsed, _timeout) is { } time ? Duration.Parse(time) : ClientLimits.DefaultTimeout,
        Credentials = Value(parsed, _credentials) is { } credentials ? RpcCredentials.Parse(credentials) : null,
        ClientCertificateFile = Value(parsed, _certificate),
        ClientKeyFile = Value(parsed, _key),
        AuthorityFile = Value(parsed, _authority),
        IsInsecure = Flag(parsed, _insecure),
        BaudRate = Number(parsed, _baudRate, 115200, int.MaxValue),
        HasHardwareFlowControl = Flag(parsed, _flowControl),
        ControlLines = Flag(parsed, _invertLines) ? ControlLines.Active : parsed.GetValue(_setLines) ? ControlLines.Inactive : ControlLines.Untouched,
        UsesArgs = Flag(parsed, _usesArgs),
        Trace = trace,
    };

    private static Option<string?> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description, Arity = ArgumentArity.ExactlyOne };

    private string? Value(ParseResult parsed, Option<string?> option) => parsed.GetResult(option) is { Implicit: false } ? parsed.GetValue(option) : settings.Find(option.Name);

    private bool Flag(ParseResult parsed, Option<bool> option) => parsed.GetResult(option) is { Implicit: false } ? parsed.GetValue(option) : settings.Find(option.Name) == "true";

    private int Number(ParseResult parsed, Option<string?> option, int unset, int max)
    {
        string? text = Value(parsed, option);
        if (text == null)
            return unset;
        return int.TryParse(text, out int number) && number > 0 && number <= max ? number : throw new FormatException($"{option.Name} is a number from 1 to {max}, not '{text}'");
    }
}
