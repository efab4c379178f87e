// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests.Host;

/// <summary>Headers and responses that are kept as data in tests/corpus/auth.</summary>
[TestClass]
public class AuthCorpusTests
{
    private const int MinHeaders = 50;
    private const int MinResponses = 40;

    private static readonly DigestField[] s_shown =
    [
        DigestField.UserName, DigestField.Realm, DigestField.Nonce, DigestField.NonceCount, DigestField.ClientNonce, DigestField.Qop, DigestField.Uri,
        DigestField.Response, DigestField.Algorithm,
    ];

    [TestMethod]
    public void Headers_are_read_as_the_corpus_says()
    {
        List<string> failures = [];
        string[] lines = ReadLines("headers.txt");
        int count = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (!lines[i].StartsWith("> ", StringComparison.Ordinal))
                continue;
            count++;
            string expected = lines[i + 1]["= ".Length..];
            string actual = Show(lines[i]["> ".Length..]);
            if (actual != expected)
                failures.Add($"{lines[i]}{Environment.NewLine}  expected {expected}{Environment.NewLine}  got      {actual}");
        }

        Assert.IsTrue(count >= MinHeaders, count + " headers");
        Assert.IsTrue(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    [TestMethod]
    public void Responses_are_those_of_the_corpus()
    {
        string[][] rows = [.. ReadLines("responses.txt").Where(line => line.Contains(" | ") && line[0] != '#').Select(line => line.Split(" | "))];
        Assert.IsTrue(rows.Length >= MinResponses, rows.Length + " responses");
        foreach (string[] row in rows)
        {
            Assert.IsTrue(DigestAlgorithms.TryParse(row[0], out DigestAlgorithm algorithm));
            DigestCredentials credentials = new();
            Digests.Fill(credentials, row[1], row[2], row[4], row[5], row[6]);
            Digests.Sign(credentials, row[3], row[7], row[8], algorithm);
            Assert.AreEqual(row[9], credentials.TextOf(DigestField.Response), string.Join(" | ", row));
        }
    }

    internal static string Show(string header)
    {
        byte[] data = Encoding.UTF8.GetBytes(header);
        DigestCredentials credentials = new();
        if (!new DigestHeader().TryRead(data, 0, data.Length, credentials))
            return "refused";
        return string.Join("|", s_shown.Select(credentials.TextOf));
    }

    internal static string[] ReadLines(string name) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "corpus", "auth", name));
}
