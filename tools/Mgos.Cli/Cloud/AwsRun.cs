// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Mgos.Cli.Project;

namespace Mgos.Cli.Cloud;

/// <summary>Runs the steps of a plan, and takes them back if one fails.</summary>
internal sealed class AwsRun(string folder, TextWriter log, CancellationToken cancel)
{
    private readonly Dictionary<string, string> _results = [];
    private readonly Stack<string[]> _undo = new();

    /// <summary>Puts results where words name them.</summary>
    internal string Fill(string text) => _results.Aggregate(text, (filled, result) => filled.Replace("{" + result.Key + "}", result.Value, StringComparison.Ordinal));

    /// <summary>Notes what is known without a step.</summary>
    internal void Set(string name, string value) => _results[name] = value;

    /// <summary>Runs steps.</summary>
    /// <exception cref="IOException">One has failed; the text is the last line of the AWS CLI.</exception>
    internal async Task RunAsync(IEnumerable<AwsStep> steps)
    {
        foreach (AwsStep step in steps)
        {
            if (step.Unless != null && (await CallAsync(step.Unless)).ExitCode == 0)
                continue;
            Programs.Outcome outcome = await CallAsync(step.Words);
            if (outcome.ExitCode != 0)
                throw new IOException($"aws {Operation(step.Words)} failed: {outcome.LastLine}");
            Note(step, outcome.Output.Trim());
        }
    }

    /// <summary>Takes everything back that was made, the last thing first.</summary>
    internal async Task UndoAsync()
    {
        while (_undo.TryPop(out string[]? words))
        {
            Programs.Outcome outcome = await CallAsync(words);
            if (outcome.ExitCode != 0)
                log.WriteLine("  that failed: " + outcome.LastLine);
        }
    }

    private static string Operation(string[] words) => words[Array.FindIndex(words, word => word is "iot" or "sts" or "configure") + 1];

    private void Note(AwsStep step, string result)
    {
        if (step.Result != null)
            _results[step.Result] = result.Length > 0 ? result : throw new IOException($"the AWS CLI does not tell: {step.Comment.ToLower(CultureInfo.InvariantCulture)}; try '{Programs.Quote(step.Words)}'");
        if (step.Result == "CERT_ARN")
            _results["CERT_ID"] = result[(result.LastIndexOf('/') + 1)..];
        foreach (string[] words in step.Undo.Reverse())
            _undo.Push(words);
    }

    private Task<Programs.Outcome> CallAsync(string[] words)
    {
        string[] filled = [.. words.Select(Fill).Select(word => word.StartsWith("file://", StringComparison.Ordinal) ? "file://" + Path.Combine(folder, word["file://".Length..]) : word.EndsWith(".crt.pem", StringComparison.Ordinal) ? Path.Combine(folder, word) : word)];
        log.WriteLine(Programs.Quote(filled));
        return Programs.CaptureAsync(filled[0], filled[1..], cancel);
    }
}
