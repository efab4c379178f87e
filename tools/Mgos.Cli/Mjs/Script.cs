// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Cli.Mjs;

/// <summary>A script and its name in error reports.</summary>
internal sealed record Script(string Name, byte[] Source)
{
    private const string NoFile = "<stdin>";
    private const string StandardInput = "-";

    /// <summary>Gets the text; null, and a report, if the file cannot be read.</summary>
    internal static Script? Read(string? file, string? code)
    {
        if (code != null)
            return new Script(NoFile, Encoding.UTF8.GetBytes(code));
        try
        {
            return file == StandardInput ? new Script(NoFile, ReadInput()) : new Script(file!, File.ReadAllBytes(file!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"MJS error: failed to read file \"{file}\"");
            return null;
        }
    }

    private static byte[] ReadInput()
    {
        using MemoryStream text = new();
        using Stream input = Console.OpenStandardInput();
        input.CopyTo(text);
        return text.ToArray();
    }
}
