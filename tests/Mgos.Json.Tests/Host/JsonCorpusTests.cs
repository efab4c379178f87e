// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;
using System.IO;
using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests.Host;

/// <summary>The wire contracts that are kept as data in tests/corpus/json.</summary>
[TestClass]
public class JsonCorpusTests
{
    [TestMethod]
    public void Documents_read_as_the_corpus_says()
    {
        foreach (string[] row in Rows("documents.txt", 3))
        {
            byte[] data = Percent(row[2]);
            Assert.AreEqual(row[0], Tokens(data, JsonSyntax.Strict), "strict: " + row[2]);
            Assert.AreEqual(row[1], Tokens(data, JsonSyntax.Lenient), "lenient: " + row[2]);
        }
    }

    [TestMethod]
    public void Strings_are_written_as_the_corpus_says()
    {
        foreach (string[] row in Rows("strings.txt", 3))
        {
            byte[] data = Convert.FromHexString(row[0]);
            Assert.AreEqual(row[1], Written(data, false), row[0]);
            Assert.AreEqual(row[2], Written(data, true), row[0] + " as ASCII");
        }
    }

    [TestMethod]
    public void Doubles_are_written_as_the_corpus_says()
    {
        foreach (string[] row in Rows("doubles.txt", 2))
        {
            JsonWriter writer = new JsonWriter(0, 400);
            writer.Double(BitConverter.Int64BitsToDouble(long.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            Assert.AreEqual(row[1], writer.ToText(), row[0]);
        }
    }

    [TestMethod]
    public void Members_read_as_the_corpus_says()
    {
        foreach (string[] row in Rows("members.txt", 8))
        {
            byte[] data = Encoding.UTF8.GetBytes("{\"a\":" + row[0] + "}");
            JsonMembers members = new JsonMembers();
            members.Reset(data, 0, data.Length);
            JsonSpan raw = new JsonSpan();
            Assert.AreEqual(row[1], members.TryGetRaw("a", raw) ? raw.ToText() : "-", "raw of " + row[0]);
            Assert.AreEqual(row[2], members.TryGetString("a", out string text) ? "=" + text : "-", "text of " + row[0]);
            Assert.AreEqual(row[3], members.TryGetInt32("a", out int i) ? i.ToString(CultureInfo.InvariantCulture) : "-", "int of " + row[0]);
            Assert.AreEqual(row[4], members.TryGetInt64("a", out long l) ? l.ToString(CultureInfo.InvariantCulture) : "-", "long of " + row[0]);
            Assert.AreEqual(row[5], members.TryGetBoolean("a", out bool b) ? (b ? "true" : "false") : "-", "boolean of " + row[0]);
            Assert.AreEqual(row[6], members.TryGetDouble("a", out double d) ? d.ToString("R", CultureInfo.InvariantCulture) : "-", "double of " + row[0]);
            Assert.AreEqual(row[7], members.TryGetBase64("a", out byte[] bytes) ? "x" + Convert.ToHexString(bytes) : "-", "base64 of " + row[0]);
        }
    }

    private static string Tokens(byte[] data, JsonSyntax syntax)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(data, 0, data.Length, syntax);
        return JsonTestText.Tokens(reader);
    }

    private static string Written(byte[] data, bool isAsciiOnly)
    {
        JsonWriter writer = new JsonWriter(0, 4096) { IsAsciiOnly = isAsciiOnly };
        writer.String(data, 0, data.Length);
        return Encoding.Latin1.GetString(writer.ToArray());
    }

    // Columns stand apart by tabs; lines that begin with # are comments.
    private static System.Collections.Generic.IEnumerable<string[]> Rows(string file, int columns)
    {
        int rows = 0;
        foreach (string line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "corpus", "json", file)))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] row = line.Split('\t');
                Assert.AreEqual(columns, row.Length, file + ": " + line);
                rows++;
                yield return row;
            }
        }

        Assert.IsTrue(rows > 0, file + " is empty");
    }

    // %xx is a byte.
    private static byte[] Percent(string text)
    {
        MemoryStream bytes = new MemoryStream();
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '%';
            bytes.Write(isEscape ? Convert.FromHexString(text.Substring(i + 1, 2)) : Encoding.UTF8.GetBytes(text.Substring(i, 1)));
            i += isEscape ? 2 : 0;
        }

        return bytes.ToArray();
    }
}
