// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mgos.TestKit;
using Xunit;

namespace Mgos.Auth.Tests.Host;

/// <summary>What holds for any input.</summary>
public sealed class AuthProperties
{
    private static readonly FsCheck.Config s_many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000);
    private static readonly Gen<byte[]> s_bytes = Gen.Choose(0, 300).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b), count));
    private static readonly string[] s_headers =
        [.. AuthCorpusTests.ReadLines("headers.txt").Where(line => line.StartsWith("> Digest ", StringComparison.Ordinal)).Select(line => line[2..])];

    [Fact]
    public void Hashes_are_those_of_the_platform_whatever_the_pieces() =>
        Prop.ForAll(Any(from data in s_bytes from piece in Gen.Choose(1, 100) select (data, piece)), input =>
        {
            Assert.Equal(Convert.ToHexStringLower(MD5.HashData(input.data)), HashTests.HashOf(new Md5(), input.data, input.piece));
            Assert.Equal(Convert.ToHexStringLower(SHA1.HashData(input.data)), HashTests.HashOf(new Sha1(), input.data, input.piece));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(input.data)), HashTests.HashOf(new Sha256(), input.data, input.piece));
        }).Check(s_many);

    [Fact]
    public void Any_bytes_are_read_or_refused_as_a_header() =>
        Prop.ForAll(Any(s_bytes), data =>
        {
            DigestCredentials credentials = new();
            if (new DigestHeader().TryRead([.. "Digest "u8, .. data], 0, data.Length + 7, credentials))
                Assert.True(credentials.Has(DigestField.Response));
        }).Check(s_many);

    [Fact]
    public void Damaged_headers_never_throw_and_never_reach_outside() =>
        Prop.ForAll(Any(from header in Gen.Elements(s_headers) from damage in Gen.ArrayOf(from at in Gen.Choose(0, 5000) from b in Gen.Choose(0, 255) select (at, b), 3) select (header, damage)), input =>
        {
            byte[] header = Encoding.UTF8.GetBytes(input.header);
            foreach ((int at, int b) in input.damage)
                header[at % header.Length] = (byte)b;
            DigestCredentials inside = new();
            DigestCredentials alone = new();
            bool isRead = new DigestHeader().TryRead([.. "x=\""u8, .. header, .. "\", username=\"eve\""u8], 3, 3 + header.Length, inside);
            Assert.Equal(isRead, new DigestHeader().TryRead(header, 0, header.Length, alone));
            Assert.Equal(alone.TextOf(DigestField.UserName), inside.TextOf(DigestField.UserName));
        }).Check(s_many);

    [Fact]
    public void Any_password_file_is_searched_to_its_end() =>
        Prop.ForAll(Any(from text in Gen.ArrayOf(Gen.Elements("joe:RPC:", "\n", "\r\n", ":", "0123456789abcdef0123456789abcdef", "jim", "x")) from piece in Gen.Choose(1, 200) select (string.Concat(text), piece)), input =>
        {
            HtDigestFile file = new();
            DigestCredentials credentials = new();
            credentials.Set(DigestField.UserName, "joe");
            byte[] secret = new byte[64];
            PasswordLookup lookup = file.Find(new MemorySource(input.Item1, input.piece), credentials, Encoding.UTF8.GetBytes("RPC"), secret, 32);
            bool isThere = input.Item1.Split('\n').Any(line => line.TrimEnd().Length == 40 && line.StartsWith("joe:RPC:", StringComparison.Ordinal));
            Assert.Equal(isThere ? PasswordLookup.Found : PasswordLookup.NotFound, lookup);
            Assert.Equal(input.Item1.Length, file.ReadBytes);
        }).Check(s_many);

    [Fact]
    public void Nothing_is_ever_accepted_twice() =>
        Prop.ForAll(Any(Gen.ArrayOf(from step in Gen.Choose(0, 400) from back in Gen.Choose(0, 5) from client in Gen.Choose(0, 40) from count in Gen.Choose(1, 3) select (step, back, client, count), 600)), uses =>
        {
            FakeClock clock = new();
            clock.SetUnixMicroseconds(1_580_000_000_000_000);
            NonceClock nonces = new(clock, 5);
            NonceMemory memory = new(nonces);
            HashSet<(uint, long, uint)> accepted = [];
            uint last = 0;
            foreach ((int step, int back, int client, int count) in uses)
            {
                clock.Advance(step);
                uint issued = nonces.Issue();
                Assert.True(issued >= last, "the clock went back");
                last = issued;
                uint nonce = issued - (uint)back;
                if (memory.TryUse(nonce, client, (uint)count))
                    Assert.True(accepted.Add((nonce, client, (uint)count)), $"{nonce} {client} {count} was accepted twice");
                Assert.True(memory.Count <= AuthConstants.MaxRememberedUses);
            }
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(100));

    private static Arbitrary<T> Any<T>(Gen<T> gen) => gen.ToArbitrary();
}
