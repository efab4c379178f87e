// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Files;
using Spectre.Console;

namespace Mgos.Cli.Devices;

/// <summary>A bar that shows how far a transfer is.</summary>
internal static class ProgressBar
{
    internal static Task RunAsync(TextWriter writer, string title, Func<IProgress<FileProgress>, Task> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn()];
        return console.Progress().AutoClear(true).Columns(columns).StartAsync(async context => await work(new Reporter(context.AddTask(Markup.Escape(title)))));
    }

    private sealed class Reporter(ProgressTask task) : IProgress<FileProgress>
    {
        public void Report(FileProgress value)
        {
            task.MaxValue = Math.Max(value.Total, 1);
            task.Value = value.Done;
        }
    }
}
