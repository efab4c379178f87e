// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.Auth;

/// <summary>Checks credentials, gives out nonces and remembers their use: one for each device.</summary>
/// <remarks>
/// A check costs the same whoever it is for: the whole password file is read, one response is computed, and all of it is compared.
/// Mirrors <c>mg_check_digest_auth</c>. Differs: nothing is accepted twice, and nothing from before the boot. Thread: loop. Cost: about 3 KB from the first check on.
/// </remarks>
public sealed class DigestAuthenticator
{
    private const long HashSeed = -3750763034362895579;
    private const long HashPrime = 1099511628211;

    private readonly NonceClock _clock;
    private readonly NonceMemory _memory;
    private readonly DeviceFileSource _source;
    private readonly HtDigestFile _file = new HtDigestFile();
    private readonly byte[] _secret = new byte[AuthConstants.MaxDigestHexBytes];
    private readonly byte[] _response = new byte[AuthConstants.MaxDigestHexBytes];
    private readonly Device _device;
    private DigestCalculator _calculator;
    private DigestAlgorithm _calculatorAlgorithm;

    private DigestAuthenticator(Device device)
    {
        _device = device;
        _clock = new NonceClock(device.Platform.Clock, device.Random.NextUInt32());
        _memory = new NonceMemory(_clock);
        _source = new DeviceFileSource(device);
    }

    /// <summary>A place for the credentials of the request that is being looked at. Valid until the next request.</summary>
    public DigestCredentials Credentials { get; } = new DigestCredentials();

    /// <summary>Reads HTTP headers into <see cref="Credentials"/>.</summary>
    public DigestHeader Header { get; } = new DigestHeader();

    /// <summary>Number of hashes computed so far.</summary>
    public int HashCount { get; private set; }

    /// <summary>Number of bytes of password files read so far.</summary>
    public long ReadBytes => _file.ReadBytes;

    /// <summary>Finds the authenticator of a device; makes it at first use.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Never null.</returns>
    public static DigestAuthenticator From(Device device)
    {
        DigestAuthenticator authenticator = (DigestAuthenticator)device.Parts.Find(typeof(DigestAuthenticator));
        if (authenticator == null)
        {
            authenticator = new DigestAuthenticator(device);
            device.Parts.Add(authenticator);
        }

        return authenticator;
    }

    /// <summary>Gives the nonce for a challenge.</summary>
    /// <returns>Seconds.</returns>
    public uint IssueNonce() => _clock.Issue();

    /// <summary>Makes the value of a <c>WWW-Authenticate</c> header.</summary>
    /// <param name="settings">Realm and hash.</param>
    /// <param name="isStale">True if the password was right, so that the client need not ask its user.</param>
    /// <returns>For example <c>Digest qop="auth", realm="RPC", nonce="6553f100", algorithm=MD5</c>.</returns>
    /// <remarks>Wire: the algorithm stands last and unquoted, because clients read an unquoted value up to the next blank.</remarks>
    public string MakeChallenge(DigestSettings settings, bool isStale) =>
        "Digest qop=\"" + AuthConstants.Qop + "\", realm=\"" + Escape(settings.Realm) + "\", nonce=\"" + IssueNonce().ToString("x") + "\", "
        + (isStale ? "stale=true, " : "") + "algorithm=" + DigestAlgorithms.NameOf(settings.Algorithm);

    /// <summary>Checks <see cref="Credentials"/>.</summary>
    /// <param name="settings">Realm, password file, hash.</param>
    /// <returns>Valid, Refused, Stale or NoPasswordFile.</returns>
    public DigestResult Check(DigestSettings settings)
    {
        DigestCalculator calculator = CalculatorFor(settings.Algorithm);
        int count = calculator.HexBytes;
        _source.FileName = settings.PasswordFile;
        PasswordLookup lookup = _file.Find(_source, Credentials, Encoding.UTF8.GetBytes(settings.Realm), _secret, count);
        if (lookup == PasswordLookup.Unreadable)
        {
            _device.Log.Error(nameof(DigestAuthenticator), "Cannot read the password file " + settings.PasswordFile);
            return DigestResult.NoPasswordFile;
        }

        int before = calculator.HashCount;
        calculator.Compute(Credentials, _secret, _response);
        HashCount += calculator.HashCount - before;
        bool isRight = ByteText.AreEqualDigits(Credentials.Data, Credentials.StartOf(DigestField.Response), Credentials.CountOf(DigestField.Response), _response, count);
        bool isForUs = Credentials.IsText(DigestField.Realm, settings.Realm) & IsAlgorithm(settings.Algorithm);
        if (!(isRight & isForUs & lookup == PasswordLookup.Found))
            return DigestResult.Refused;
        return TryUseNonce() ? DigestResult.Valid : DigestResult.Stale;
    }

    // Nonce counts and nonces that are no numbers were never given out.
    private bool TryUseNonce()
    {
        int numberBase = Credentials.IsFromFrame ? 10 : 16;
        uint nonce;
        uint count;
        return TryRead(DigestField.Nonce, numberBase, out nonce) && TryRead(DigestField.NonceCount, numberBase, out count) && _memory.TryUse(nonce, ClientHash(), count);
    }

    private bool TryRead(DigestField field, int numberBase, out uint number) =>
        ByteText.TryReadNumber(Credentials.Data, Credentials.StartOf(field), Credentials.CountOf(field), numberBase, out number);

    private bool IsAlgorithm(DigestAlgorithm expected)
    {
        if (!Credentials.Has(DigestField.Algorithm))
            return expected == DigestAlgorithm.Md5;
        DigestAlgorithm algorithm;
        return DigestAlgorithms.TryParse(Credentials.TextOf(DigestField.Algorithm), out algorithm) && algorithm == expected;
    }

    private DigestCalculator CalculatorFor(DigestAlgorithm algorithm)
    {
        if (_calculator == null || _calculatorAlgorithm != algorithm)
        {
            _calculator = new DigestCalculator(algorithm);
            _calculatorAlgorithm = algorithm;
        }

        return _calculator;
    }

    // Two clients that hash to the same number can only get in each other's way.
    private long ClientHash()
    {
        long hash = Credentials.IsFromFrame ? HashSeed : HashSeed + 1;
        hash = Hash(hash, DigestField.UserName);
        hash = Hash((hash ^ ':') * HashPrime, DigestField.Realm);
        return Hash((hash ^ ':') * HashPrime, DigestField.ClientNonce);
    }

    private long Hash(long hash, DigestField field)
    {
        int start = Credentials.StartOf(field);
        int end = start + Credentials.CountOf(field);
        for (int i = start; i < end; i++)
            hash = (hash ^ Credentials.Data[i]) * HashPrime;
        return hash;
    }

    private static string Escape(string realm)
    {
        char[] characters = realm.ToCharArray();
        string escaped = "";
        for (int i = 0; i < characters.Length; i++)
        {
            char c = characters[i];
            if (c == '"' || c == '\\')
                escaped += "\\";
            if (c >= ' ')
                escaped += c.ToString();
        }

        return escaped;
    }
}
