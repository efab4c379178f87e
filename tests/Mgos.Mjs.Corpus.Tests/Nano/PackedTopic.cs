// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>Runs the scripts of a topic, which are packed as lines <c>NAME LENGTH</c> with the bytes behind.</summary>
internal static class PackedTopic
{
    internal static void Check(string topic, byte[] data)
    {
        string failures = "";
        for (int start = 0; start < data.Length;)
        {
            int blank = TextBytes.IndexOf(data, start, data.Length, (byte)' ');
            int end = TextBytes.IndexOf(data, blank, data.Length, (byte)'\n');
            int length = int.Parse(TextBytes.ToText(data, blank + 1, end - blank - 1));
            string name = TextBytes.ToText(data, start, blank - start);
            byte[] script = TextBytes.Copy(data, end + 1, length);
            failures += Run(topic, name, script);
            start = end + 1 + length;
        }

        Assert.AreEqual("", failures);
    }

    private static string Run(string topic, string name, byte[] script)
    {
        string failure;
        try
        {
            failure = ScriptCheck.Run(ScriptReader.Read(name, script));
        }
        catch (System.Exception e)
        {
            failure = name + ": " + e.GetType().FullName + " " + e.Message + "\n" + e.StackTrace;
        }

        return failure == null ? "" : "\n" + topic + "/" + failure;
    }
}
