// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;

namespace Mgos.Azure;

/// <summary>Tokens that prove the possession of a key until a time: shared access signatures.</summary>
/// <remarks>
/// <code>
/// sr  = urlencode(resource)
/// sig = urlencode(base64(HMAC-SHA-256(key, sr + "\n" + se)))          se: seconds since 1970, decimal
/// SharedAccessSignature sr=SR&amp;sig=SIG&amp;se=SE                    of a hub; the resource is HOST/devices/DEVICE
/// SharedAccessSignature sr=SR&amp;sig=SIG&amp;se=SE&amp;skn=registration   of the provisioning service; SCOPE/registrations/ID
/// </code>
/// Mirrors <c>mgos_azure_gen_sas_token</c>. Pure. Cost: the managed SHA-256 of Mgos.Auth over four blocks.
/// </remarks>
public static class SasToken
{
    /// <summary>Makes a token.</summary>
    /// <param name="resource">What it is for, not encoded.</param>
    /// <param name="key">The key, decoded.</param>
    /// <param name="expiresAtUnixSeconds">End of its life, seconds since 1970-01-01 UTC.</param>
    /// <returns>The token.</returns>
    public static string Make(string resource, byte[] key, long expiresAtUnixSeconds)
    {
        string target = UrlText.Encode(resource);
        string end = expiresAtUnixSeconds.ToString();
        byte[] code = new Hmac(new Sha256()).Compute(key, Encoding.UTF8.GetBytes(target + "\n" + end));
        return "SharedAccessSignature sr=" + target + "&sig=" + UrlText.Encode(Base64Text.Encode(code)) + "&se=" + end;
    }

    /// <summary>Makes a token with the name of a policy.</summary>
    /// <param name="resource">What it is for, not encoded.</param>
    /// <param name="key">The key, decoded.</param>
    /// <param name="expiresAtUnixSeconds">End of its life, seconds since 1970-01-01 UTC.</param>
    /// <param name="policy">Name of the policy.</param>
    /// <returns>The token.</returns>
    public static string Make(string resource, byte[] key, long expiresAtUnixSeconds, string policy) =>
        Make(resource, key, expiresAtUnixSeconds) + "&skn=" + UrlText.Encode(policy);
}
