// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class DigestAuthenticatorTests
{
    private const long Second = 1000000;
    private const string Users = "users.txt";
    private const string Hex = "5e2ce300";

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void Right_password_is_valid_once(int algorithm)
    {
        Device device = DeviceWith((DigestAlgorithm)algorithm);
        DigestSettings settings = new DigestSettings("RPC", Users, (DigestAlgorithm)algorithm);
        Assert.AreEqual((int)DigestResult.Valid, (int)Check(device, settings, "joe", "secret", "00000001", "c"));
        Assert.AreEqual((int)DigestResult.Stale, (int)Check(device, settings, "joe", "secret", "00000001", "c"));
        Assert.AreEqual((int)DigestResult.Valid, (int)Check(device, settings, "joe", "secret", "00000002", "c"));
        Assert.AreEqual((int)DigestResult.Valid, (int)Check(device, settings, "joe", "secret", "00000001", "d"));
        Assert.AreEqual((int)DigestResult.Valid, (int)Check(device, settings, "jim", "other", "00000001", "c"));
    }

    [TestMethod]
    [DataRow("joe", "wrong")]
    [DataRow("nobody", "secret")]
    [DataRow("joe:RPC", "secret")]
    public void Wrong_password_and_unknown_user_cost_the_same_and_get_the_same(string user, string password)
    {
        Device device = DeviceWith(DigestAlgorithm.Md5);
        DigestAuthenticator authenticator = DigestAuthenticator.From(device);
        DigestSettings settings = new DigestSettings("RPC", Users, DigestAlgorithm.Md5);
        Check(device, settings, "joe", "secret", "00000001", "c");
        int hashes = authenticator.HashCount;
        long bytes = authenticator.ReadBytes;
        Assert.AreEqual((int)DigestResult.Refused, (int)Check(device, settings, user, password, "00000001", "c"));
        Assert.AreEqual(hashes, authenticator.HashCount - hashes);
        Assert.AreEqual(bytes, authenticator.ReadBytes - bytes);
    }

    [TestMethod]
    public void Secret_of_zeros_does_not_open_the_door_to_unknown_users()
    {
        Device device = DeviceWith(DigestAlgorithm.Md5);
        DigestAuthenticator authenticator = DigestAuthenticator.From(device);
        Digests.Fill(authenticator.Credentials, "nobody", "RPC", Hex, "00000001", "c");
        authenticator.Credentials.Set(DigestField.Method, "GET");
        authenticator.Credentials.Set(DigestField.Target, "/");
        byte[] hex = new byte[32];
        new DigestCalculator(DigestAlgorithm.Md5).Compute(authenticator.Credentials, Encoding.UTF8.GetBytes(new string('0', 32)), hex);
        authenticator.Credentials.Set(DigestField.Response, hex, 0, 32);
        Assert.AreEqual((int)DigestResult.Refused, (int)authenticator.Check(new DigestSettings("RPC", Users, DigestAlgorithm.Md5)));
    }

    [TestMethod]
    public void Other_realm_and_other_algorithm_are_refused()
    {
        Device device = DeviceWith(DigestAlgorithm.Md5);
        Assert.AreEqual((int)DigestResult.Refused, (int)Check(device, new DigestSettings("other", Users, DigestAlgorithm.Md5), "joe", "secret", "00000001", "c"));
        Assert.AreEqual((int)DigestResult.Refused, (int)Check(device, new DigestSettings("RPC", Users, DigestAlgorithm.Sha256), "joe", "secret", "00000001", "c"));
    }

    [TestMethod]
    [DataRow("5e2ce301")]
    [DataRow("5e2ce2ff")]
    [DataRow("0")]
    [DataRow("zz")]
    [DataRow("-1")]
    [DataRow("15e2ce300")]
    [DataRow("5e2ce300000000000000")]
    public void Right_password_with_a_nonce_that_was_never_given_out_is_stale(string nonce)
    {
        Device device = DeviceWith(DigestAlgorithm.Md5);
        Assert.AreEqual((int)DigestResult.Stale, (int)Check(device, new DigestSettings("RPC", Users, DigestAlgorithm.Md5), "joe", "secret", "00000001", "c", nonce));
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("00000000")]
    [DataRow("x")]
    [DataRow("100000000")]
    public void Right_password_with_a_count_that_is_none_is_stale(string count)
    {
        Device device = DeviceWith(DigestAlgorithm.Md5);
        Assert.AreEqual((int)DigestResult.Stale, (int)Check(device, new DigestSettings("RPC", Users, DigestAlgorithm.Md5), "joe", "secret", count, "c"));
    }

    [TestMethod]
    public void Missing_password_file_lets_nobody_in_and_is_logged()
    {
        TestDevice kit = new TestDevice(null, new StorageLibrary(new RamStorage()));
        kit.Boot();
        Assert.AreEqual((int)DigestResult.NoPasswordFile, (int)Check(kit.Device, new DigestSettings("RPC", "none.txt", DigestAlgorithm.Md5), "joe", "secret", "00000001", "c"));
        Assert.IsTrue(kit.Platform.HasLogged("none.txt"));
    }

    [TestMethod]
    public void Challenge_is_the_one_of_the_original()
    {
        Device device = DeviceWith(DigestAlgorithm.Md5);
        DigestAuthenticator authenticator = DigestAuthenticator.From(device);
        Assert.AreEqual("Digest qop=\"auth\", realm=\"mydomain\", nonce=\"5e2ce300\", algorithm=MD5", authenticator.MakeChallenge(new DigestSettings("mydomain", "", DigestAlgorithm.Md5), false));
        Assert.AreEqual(
            "Digest qop=\"auth\", realm=\"a\\\"b\\\\\", nonce=\"5e2ce300\", stale=true, algorithm=SHA-256",
            authenticator.MakeChallenge(new DigestSettings("a\"\r\nb\\", "", DigestAlgorithm.Sha256), true));
    }

    private static DigestResult Check(Device device, DigestSettings settings, string user, string password, string count, string clientNonce) =>
        Check(device, settings, user, password, count, clientNonce, Hex);

    private static DigestResult Check(Device device, DigestSettings settings, string user, string password, string count, string clientNonce, string nonce)
    {
        DigestCredentials credentials = DigestAuthenticator.From(device).Credentials;
        Digests.Fill(credentials, user, "RPC", nonce, count, clientNonce);
        Digests.Sign(credentials, password, "GET", "/", settings.Algorithm);
        return DigestAuthenticator.From(device).Check(settings);
    }

    // The clock is at 1580000000, which is 5e2ce300 in hexadecimal.
    private static Device DeviceWith(DigestAlgorithm algorithm)
    {
        RamStorage storage = new RamStorage();
        byte[] users = Encoding.UTF8.GetBytes(Digests.LineOf("joe", "RPC", "secret", algorithm) + Digests.LineOf("jim", "RPC", "other", algorithm));
        storage.WriteFile(Users, users, users.Length);
        TestDevice kit = new TestDevice(null, new StorageLibrary(storage));
        kit.Platform.FakeClock.SetUnixMicroseconds(0x5e2ce300 * Second);
        kit.Boot();
        return kit.Device;
    }
}
