// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Mgos.Cli.Devices;
using Mgos.Client;

namespace Mgos.Cli.Logs;

/// <summary><c>mgos console</c>: shows the log of a device as it comes.</summary>
internal static class ConsoleCommand
{
    private const int InfoLevel = 2;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    internal static Command Create(DeviceCommands device)
    {
        Option<string> stamp = new("--timestamp") { Description = "What stands before each line: StampMilli, unix, none, or a format of .NET such as HH:mm:ss", HelpName = "FORMAT", DefaultValueFactory = _ => LineStamp.Default, Arity = ArgumentArity.ZeroOrOne };
        Option<int> level = new("--level") { Description = "Over WebSocket: 0 errors, 1 warnings, 2 information, 3 debug, 4 all", HelpName = "N", DefaultValueFactory = _ => InfoLevel };
        Option<string?> filter = new("--filter") { Description = "Shows only lines with this text", HelpName = "TEXT" };
        Option<string?> length = new("--for") { Description = "Ends after that time", HelpName = "TIME" };
        Option<bool> once = new("--no-reconnect") { Description = "Ends when the line breaks, instead of opening it again" };
        Option<bool> noInput = new("--no-input") { Hidden = true };
        Command command = new DocumentedCommand(
            "console",
            "Shows the log: of a serial line, over WebSocket, of the topic ID/log of a broker, or what comes to a UDP port of this PC.",
            "mgos console --port /dev/ttyUSB0",
            "mgos console --port ws://192.168.1.20/rpc --filter Wifi",
            "mgos console --port mqtt://192.168.1.2/esp32_123456",
            "mgos console --port udp://:1993/   # with debug.udp_log_addr=THIS_PC:1993 on the device")
        {
            stamp, level, filter, length, once, noInput,
        };
        device.Options.AddTo(command);
        command.SetAction((parsed, cancel) => device.GuardAsync(parsed, async () =>
        {
            DeviceClientOptions options = device.Options.ToClientOptions(parsed, device.Options.IsVerbose(parsed) ? device.Terminal.Errors.WriteLine : null);
            ILogSource source = LogSources.Create(device.Options.Port(parsed), options, parsed.GetValue(level));
            LogPrinter printer = new(device.Terminal.Output, LineStamp.Parse(parsed.GetValue(stamp)), parsed.GetValue(filter) ?? "", device.Options.IsJson(parsed));
            using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            if (parsed.GetValue(length) is { } time)
                end.CancelAfter(Duration.Parse(time));
            await FollowAsync(source, printer, device.Terminal.Errors, parsed.GetValue(once), end.Token);
        }));
        return command;
    }

    // Until Ctrl-C, or the time is over: that is its end, and no failure.
    private static async Task FollowAsync(ILogSource source, LogPrinter printer, TextWriter errors, bool isOnce, CancellationToken cancel)
    {
        string told = "";
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await source.RunAsync(text => { told = ""; printer.Take(text); }, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                break;
            }
            catch (DevicePortException e) when (!isOnce && e.Failure != DeviceFailure.Unauthorized)
            {
                // The same reason again and again is told once.
                if (told != e.Message)
                    errors.WriteLine($"mgos: {told = e.Message}; trying again");
            }

            await Task.WhenAny(Task.Delay(s_pause, cancel));
        }

        printer.End();
    }
}
