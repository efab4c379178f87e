// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Mgos.Cli.Project;

namespace Mgos.Cli.Tests.Project;

/// <summary>Assemblies for boards, and images of them.</summary>
public sealed class PeFileTests
{
    private static readonly string s_folder = typeof(PeFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Corpus").Value!;

    [Theory]
    [InlineData("Mgos.Http.Ui", 140)]
    [InlineData("Mgos.Boards", 2076)]
    public void What_the_metadata_processor_writes_is_read(string name, int size) =>
        Assert.Equal(new PeFile(size, 0, new Version(0, 1, 0, 0)), PeFile.Read(Bytes(name)));

    [Fact]
    public void More_after_it_is_left_alone() => Assert.Equal(140, PeFile.Read([.. Bytes("Mgos.Http.Ui"), 1, 2, 3]).Size);

    [Fact]
    public void No_byte_can_be_changed_without_notice()
    {
        byte[] data = Bytes("Mgos.Http.Ui");
        for (int i = 0; i < data.Length; i++)
        {
            data[i] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => PeFile.Read(data));
            data[i] ^= 0x10;
        }
    }

    [Fact]
    public void No_byte_can_be_missing_without_notice()
    {
        byte[] data = Bytes("Mgos.Boards");
        for (int length = 0; length < data.Length; length++)
            Assert.Throws<InvalidDataException>(() => PeFile.Read(data.AsSpan(0, length)));
    }

    [Fact]
    public void Noise_is_refused_whatever_it_is()
    {
        Random random = new(1);
        byte[] data = Bytes("Mgos.Http.Ui");
        for (int i = 0; i < 2000; i++)
        {
            random.NextBytes(data.AsSpan(random.Next(data.Length)));
            Assert.Throws<InvalidDataException>(() => PeFile.Read(data));
        }
    }

    [Fact]
    public void A_size_that_no_file_has_is_refused_even_with_a_right_sum()
    {
        byte[] data = Bytes("Mgos.Http.Ui");
        foreach (uint size in new uint[] { 0, 123, 141, int.MaxValue, uint.MaxValue })
        {
            BitConverter.TryWriteBytes(data.AsSpan(100), size);
            BitConverter.TryWriteBytes(data.AsSpan(8), PeFile.HeaderCrc(data));
            Assert.Contains("cut off", Assert.Throws<InvalidDataException>(() => PeFile.Read(data)).Message);
        }
    }

    [Fact]
    public void An_image_is_its_assemblies_one_after_the_other()
    {
        byte[] first = Bytes("Mgos.Boards"), last = Bytes("Mgos.Http.Ui");
        byte[] image = DeploymentImage.Join([new ImagePart("Mgos.Boards", first), new ImagePart("Mgos.Http.Ui", last)]);

        Assert.Equal([.. first, .. last], image);
        Assert.Equal([2076, 140], DeploymentImage.Read(image).Select(file => file.Size));
    }

    [Fact]
    public void Every_assembly_of_an_image_starts_at_a_multiple_of_four()
    {
        byte[] odd = WithBody(Bytes("Mgos.Http.Ui"), 3), last = Bytes("Mgos.Http.Ui");
        byte[] image = DeploymentImage.Join([new ImagePart("odd", odd), new ImagePart("last", last)]);

        Assert.Equal(127, odd.Length);
        Assert.Equal([.. odd, 0, .. last], image);
        Assert.Equal([127, 140], DeploymentImage.Read(image).Select(file => file.Size));
    }

    [Fact]
    public void A_damaged_assembly_is_named()
    {
        byte[] data = Bytes("Mgos.Boards");
        data[^1] ^= 1;
        Assert.Equal("Mgos.Boards.pe: it is damaged", Assert.Throws<InvalidDataException>(() => DeploymentImage.Join([new ImagePart("Mgos.Boards", data)])).Message);
    }

    [Fact]
    public void What_does_not_belong_to_an_assembly_does_not_go_into_an_image() =>
        Assert.Equal("x.pe: 4 bytes too many", Assert.Throws<InvalidDataException>(() => DeploymentImage.Join([new ImagePart("x", [.. Bytes("Mgos.Boards"), 0, 0, 0, 0])])).Message);

    [Fact]
    public void An_image_without_assemblies_is_none() => Assert.Throws<InvalidDataException>(() => DeploymentImage.Read([]));

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(s_folder, "pe", name + ".pe"));

    // A body of another length, which the sums say is right.
    private static byte[] WithBody(byte[] data, int length)
    {
        Array.Resize(ref data, PeFile.HeaderSize + length);
        BitConverter.TryWriteBytes(data.AsSpan(100), data.Length);
        BitConverter.TryWriteBytes(data.AsSpan(12), PeFile.Crc(data.AsSpan(PeFile.HeaderSize), 0));
        BitConverter.TryWriteBytes(data.AsSpan(8), PeFile.HeaderCrc(data));
        return data;
    }
}
