// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using nanoFramework.TestFramework;

namespace Mgos.CaBundle.Tests.Host;

/// <summary>What is in ca.pem.</summary>
[TestClass]
public class CertificateTests
{
    private const int MinCertificates = 20;
    private const int MaxBytes = 40000;

    // A test must not begin to fail by itself: later than the last release, earlier than the end of any of them.
    private static readonly DateTime Release = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    private static string Folder => AppContext.BaseDirectory;

    [TestMethod]
    public void Certificates_are_those_of_authorities_and_hold()
    {
        X509Certificate2Collection certificates = Read();
        Assert.IsTrue(certificates.Count >= MinCertificates, certificates.Count.ToString());
        foreach (X509Certificate2 certificate in certificates)
        {
            Assert.AreEqual(certificate.Subject, certificate.Issuer);
            Assert.IsTrue(certificate.NotAfter.ToUniversalTime() > Release, certificate.Subject + " ends " + certificate.NotAfter);
            Assert.IsTrue(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(one => one.CertificateAuthority), certificate.Subject);
        }
    }

    [TestMethod]
    public void No_certificate_stands_twice_and_the_file_is_small()
    {
        X509Certificate2Collection certificates = Read();
        Assert.AreEqual(certificates.Count, certificates.Select(one => one.Thumbprint).Distinct().Count());
        Assert.IsTrue(new FileInfo(Path.Combine(Folder, "ca.pem")).Length < MaxBytes);
    }

    [TestMethod]
    public void Readme_names_each_with_the_year_of_its_end()
    {
        string readme = File.ReadAllText(Path.Combine(Folder, "bundle.md"));
        string[] rows = readme.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line.TrimEnd('|', ' ')[^1])).ToArray();
        Assert.AreEqual(Read().Count, rows.Length);
        string[] comments = File.ReadAllLines(Path.Combine(Folder, "ca.pem")).Where(line => line.StartsWith('#')).ToArray();
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.AreEqual(rows[i].Trim('|', ' ').Replace(" | ", ", until "), comments[i][2..]);
            Assert.IsTrue(comments[i].EndsWith(Read()[i].NotAfter.ToUniversalTime().Year.ToString(), StringComparison.Ordinal), comments[i]);
        }
    }

    private static X509Certificate2Collection Read()
    {
        X509Certificate2Collection certificates = [];
        certificates.ImportFromPemFile(Path.Combine(Folder, "ca.pem"));
        return certificates;
    }
}
