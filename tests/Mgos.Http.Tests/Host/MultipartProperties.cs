// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Mgos.Http.Tests;

/// <summary>What holds for any form, any cut and any noise.</summary>
public sealed class MultipartProperties
{
    private static readonly FsCheck.Config s_many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500);

    // Made of what delimiters are made of, so that near misses are common.
    private static readonly Gen<byte[]> s_data = Gen.ArrayOf(Gen.Elements("\r", "\n", "-", "--", "\r\n", "\r\n--", "\r\n--b", "a", "b", "0", "\0", "\r\n--bo")).Select(parts => Encoding.ASCII.GetBytes(string.Concat(parts)));

    [Fact]
    public void Files_come_out_as_they_went_in_whatever_the_pieces() =>
        Prop.ForAll((from files in Gen.ListOf(s_data) from pieces in Gen.ArrayOf(Gen.Choose(1, 40)) select (files, pieces)).ToArbitrary(), input =>
        {
            byte[][] files = [.. input.files.Where(file => !Holds(file, "\r\n--bound"))];
            List<byte> form = [.. "ignored"u8.ToArray()];
            foreach (byte[] file in files)
                form.AddRange([.. "\r\n--bound\r\nContent-Disposition: form-data; filename=f\r\n\r\n"u8.ToArray(), .. file]);
            form.AddRange("\r\n--bound--\r\n"u8.ToArray());
            Collector collector = new();
            MultipartReader reader = new("bound"u8.ToArray(), collector);
            foreach (byte[] piece in Split([.. form], input.pieces))
                Assert.True(reader.Read(piece, 0, piece.Length));
            Assert.True(reader.IsComplete);
            Assert.Equal(files, collector.Files.Select(file => file.ToArray()));
        }).Check(s_many);

    [Fact]
    public void Noise_gives_the_same_whatever_the_pieces() =>
        Prop.ForAll((from data in Gen.ArrayOf(Gen.Elements("--b", "\r\n--b", "\r\n", "--", " ", "x", ":", "Content-Disposition: x; filename=", "\"", "\\", ";")) from pieces in Gen.ArrayOf(Gen.Choose(1, 9)) select (data, pieces)).ToArbitrary(), input =>
        {
            byte[] data = Encoding.ASCII.GetBytes(string.Concat(input.data));
            Assert.Equal(Result([data]), Result(Split(data, input.pieces)));
        }).Check(s_many);

    private static string Result(IEnumerable<byte[]> pieces)
    {
        PartRecorder recorder = new();
        MultipartReader reader = new("b"u8.ToArray(), recorder);
        foreach (byte[] piece in pieces)
        {
            if (!reader.Read(piece, 0, piece.Length))
                break;
        }

        return $"{recorder.Text} {reader.Status} {reader.IsComplete}";
    }

    private static bool Holds(byte[] data, string text) => Encoding.Latin1.GetString([.. data, .. "\r\n--boun"u8.ToArray()]).Contains(text, StringComparison.Ordinal);

    private static IEnumerable<byte[]> Split(byte[] data, int[] pieces)
    {
        int start = 0;
        foreach (int piece in pieces)
        {
            int end = Math.Min(data.Length, start + piece);
            yield return data[start..end];
            start = end;
        }

        yield return data[start..];
    }

    private sealed class Collector : IMultipartListener
    {
        public List<List<byte>> Files { get; } = [];

        public bool OnPart(string fileName)
        {
            Files.Add([]);
            return true;
        }

        public bool OnData(byte[] data, int offset, int count)
        {
            Files[^1].AddRange(data.AsSpan(offset, count).ToArray());
            return true;
        }

        public bool OnPartEnd() => true;
    }
}
