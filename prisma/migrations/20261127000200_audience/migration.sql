-- A consent also says which version of its sentence was shown.
ALTER TABLE "consent" ADD COLUMN "version" TEXT NOT NULL DEFAULT '1';

-- A code that was given stays given when its reader's address is deleted: the pool is what was never assigned.
DROP INDEX campaign_pool;
CREATE INDEX campaign_pool ON campaign_code (campaign_id) WHERE assigned_at IS NULL;
ALTER TABLE campaign_code ADD CONSTRAINT given_at_a_moment CHECK (subscriber_id IS NULL OR assigned_at IS NOT NULL);
