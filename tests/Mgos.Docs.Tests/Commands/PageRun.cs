// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests.Commands;

/// <summary>Runs the commands of a page, one after the other, in a folder of its own with the files of <c>Files</c>.</summary>
internal sealed class PageRun : IDisposable
{
    private const string Curl = "curl";

    private static readonly string[] s_ours = ["mgos", "mos", Curl];
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Page _page;
    private readonly string[] _varying;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgos-page-");
    private readonly IPageDevice _device;

    internal PageRun(Page page)
    {
        _page = page;
        _varying = (page.Note("varies") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        _device = PageDevices.Start(page);
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Files")))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
    }

    /// <summary>All commands of a page.</summary>
    internal static IEnumerable<Exchange> Exchanges(Page page) => page.Snippets().SelectMany(Session.Read);

    /// <summary>Whether a command is run: those that talk to a device.</summary>
    internal static bool IsRun(Exchange exchange) => Words.Of(exchange.Line) is [string program, .. string[] arguments] && s_ours.Contains(program) && (program == Curl || MgosCommand.CanRun(arguments));

    /// <summary>Runs all commands and tells what differs from the page.</summary>
    internal IEnumerable<string> Differences()
    {
        List<string> differences = [];
        foreach (Exchange exchange in Exchanges(_page).Where(IsRun))
        {
            Outcome outcome = Run(exchange.Line);
            if (exchange.Answer == null ? !outcome.IsSuccess : !Answer.Matches(exchange.Answer, outcome.Text, _varying))
                differences.Add($"{exchange.Place}: {exchange.Line}\n  shown:    {exchange.Answer}\n  answered: {outcome.Text.Trim()}");
        }

        return differences.Count == 0 ? [] : [.. differences, _device.Log];
    }

    private Outcome Run(string line)
    {
        string[] words = [.. Words.Of(line).Select(word => Addresses.Replace(word, _device.Port))];
        int boots = Boots;
        Outcome outcome = words[0] == Curl ? CurlCommand.Run(_folder.FullName, words[1..]) : MgosCommand.Run(_folder.FullName, _device.Port, words[1..]);
        if (outcome.IsSuccess && MgosCommand.Restarts(words))
            Assert.True(SpinWait.SpinUntil(() => Boots > boots, s_patience), line + " did not restart the device:\n" + _device.Log);
        return outcome;
    }

    private int Boots => _device.Log.Split("Init done").Length;

    public void Dispose()
    {
        _device.Dispose();
        _folder.Delete(recursive: true);
    }
}
