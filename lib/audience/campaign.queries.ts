import { desk } from '#lib/platform/db/desk-client.ts'

export interface CampaignLine {
  id: string
  text: string
  startsAt: Date
  endsAt: Date
  given: number
  left: number | null // null: one code for all
  waiting: number // confirmed, and without a code
}

/** Every campaign with what is left of its pool, the newest first. */
export const listCampaigns = () => desk().$queryRaw<CampaignLine[]>`
  SELECT c.id, c.text, c.starts_at AS "startsAt", c.ends_at AS "endsAt",
    CASE WHEN c.code IS NULL THEN (SELECT count(*) FROM campaign_code p WHERE p.campaign_id = c.id AND p.assigned_at IS NOT NULL)
      ELSE confirmed.n END::int AS given,
    CASE WHEN c.code IS NULL THEN (SELECT count(*) FROM campaign_code p WHERE p.campaign_id = c.id AND p.assigned_at IS NULL)::int END AS left,
    CASE WHEN c.code IS NULL THEN confirmed.without ELSE 0 END::int AS waiting
  FROM campaign c, LATERAL (
    SELECT count(*) AS n, count(*) FILTER (WHERE NOT EXISTS (
        SELECT 1 FROM campaign_code p WHERE p.campaign_id = c.id AND p.subscriber_id = o.subscriber_id)) AS without
    FROM consent o WHERE o.topic = 'campaign:' || c.id AND o.confirmed_at IS NOT NULL AND o.withdrawn_at IS NULL
  ) confirmed
  ORDER BY c.starts_at DESC, c.id DESC`
